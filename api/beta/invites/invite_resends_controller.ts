import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { findListed } from './invite_queries.js'
import { toInvite } from './invite_transformer.js'
import { resendInvite } from './resend_invite.js'

export default class InviteResendsController {
  async store(ctx: HttpContext) {
    const { id } = await resendInvite(actorOf(ctx), ctx.params.id, ctx.request.id())
    return toInvite((await findListed(id))!)
  }
}
