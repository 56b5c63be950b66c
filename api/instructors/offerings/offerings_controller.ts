import type { HttpContext } from '@adonisjs/core/http'
import type { Infer } from '@vinejs/vine/types'
import { actorOf } from '#api/core/actor_of'
import { notFound } from '#api/core/errors'
import { tellVersion } from '#api/core/etag'
import { readBody } from '#api/core/read_body'
import { readQuery } from '#api/core/read_query'
import { assertInstructor } from '../assert_instructor.js'
import { addOffering } from './add_offering.js'
import { archiveOffering, changeOffering } from './change_offering.js'
import type { SaidTerms } from './fit_terms.js'
import { toOwnOffering } from './offering_transformer.js'
import { orderVersion } from './order_offerings.js'
import { findOwnOffering, ownOfferings, type OwnOffering } from './own_offering_queries.js'
import {
  offeringChangeValidator,
  offeringValidator,
  ownOfferingsQueryValidator,
} from './validators.js'

export default class OfferingsController {
  async index(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    const { state } = await readQuery(ctx, ownOfferingsQueryValidator)
    const offerings = await ownOfferings(actor.userId, state)
    if (state !== 'archived') tellVersion(ctx, orderVersion(offerings))
    return offerings.map(toOwnOffering)
  }

  async show(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    const offering = await findOwnOffering(actor.userId, ctx.params.id)
    if (!offering) throw notFound()
    return answer(ctx, offering)
  }

  async store(ctx: HttpContext) {
    const { service, ...said } = await readBody(ctx, offeringValidator)
    const wanted = { service, ...termsIn(said) }
    const offering = await addOffering(actorOf(ctx), wanted, ctx.request.id())
    ctx.response.status(201)
    return answer(ctx, offering)
  }

  async update(ctx: HttpContext) {
    const { service, ...said } = await readBody(ctx, offeringChangeValidator)
    const terms = { service, ...termsIn(said) }
    return answer(ctx, await changeOffering(actorOf(ctx), wishIn(ctx), terms))
  }

  async destroy(ctx: HttpContext) {
    await archiveOffering(actorOf(ctx), wishIn(ctx))
    return ctx.response.noContent()
  }
}

const wishIn = ({ params, request }: HttpContext) => ({
  id: params.id,
  ifMatch: request.header('if-match'),
  correlationId: request.id(),
})

/** Browsers send two characters for the end of a line. */
const plain = (words: string | null | undefined) => words?.replaceAll('\r\n', '\n') ?? null

const termsIn = (said: Omit<Infer<typeof offeringChangeValidator>, 'service'>): SaidTerms => ({
  ...said,
  selections: said.selections ?? {},
  description: plain(said.description),
  equipment: plain(said.equipment),
})

function answer(ctx: HttpContext, offering: OwnOffering) {
  tellVersion(ctx, offering.version)
  return toOwnOffering(offering)
}
