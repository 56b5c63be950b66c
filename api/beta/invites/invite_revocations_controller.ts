import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { findListed } from './invite_queries.js'
import { toInvite } from './invite_transformer.js'
import { revokeInvite } from './revoke_invite.js'
import { revocationValidator } from './validators.js'

export default class InviteRevocationsController {
  async store(ctx: HttpContext) {
    const { reason } = await readBody(ctx, revocationValidator)
    const { id } = await revokeInvite(actorOf(ctx), ctx.params.id, reason, ctx.request.id())
    return toInvite((await findListed(id))!)
  }
}
