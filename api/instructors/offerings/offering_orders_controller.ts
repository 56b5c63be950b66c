import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { tellVersion } from '#api/core/etag'
import { readBody } from '#api/core/read_body'
import { toOwnOffering } from './offering_transformer.js'
import { orderOfferings, orderVersion } from './order_offerings.js'
import { offeringOrderValidator } from './validators.js'

export default class OfferingOrdersController {
  async update(ctx: HttpContext) {
    const { offering_ids: offeringIds } = await readBody(ctx, offeringOrderValidator)
    const ifMatch = ctx.request.header('if-match')
    const wish = { offeringIds, ifMatch, correlationId: ctx.request.id() }
    const offerings = await orderOfferings(actorOf(ctx), wish)
    tellVersion(ctx, orderVersion(offerings))
    return offerings.map(toOwnOffering)
  }
}
