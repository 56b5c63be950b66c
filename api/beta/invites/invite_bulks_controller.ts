import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { eachByItself } from '#api/core/bulk'
import { readBody } from '#api/core/read_body'
import { resendInvite } from './resend_invite.js'
import { revokeInvite } from './revoke_invite.js'
import { bulkValidator } from './validators.js'

export default class InviteBulksController {
  async store(ctx: HttpContext) {
    const { action, ids, reason } = await readBody(ctx, bulkValidator)
    const actor = actorOf(ctx)
    const request = ctx.request.id()
    return eachByItself(ids, (id) =>
      action === 'resend'
        ? resendInvite(actor, id, request)
        : revokeInvite(actor, id, reason!, request)
    )
  }
}
