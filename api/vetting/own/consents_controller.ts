import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { giveConsent } from '../background/give_consent.js'
import { consentValidator } from '../validators.js'
import { ownVetting } from './own_vetting.js'

export default class ConsentsController {
  async store(ctx: HttpContext) {
    const actor = actorOf(ctx)
    const { version } = await readBody(ctx, consentValidator)
    await giveConsent(actor, { version, ip: ctx.request.ip() }, ctx.request.id())
    return ownVetting(actor.userId)
  }
}
