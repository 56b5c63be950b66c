import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { Refusal } from '#api/core/errors'
import { readBody } from '#api/core/read_body'
import { resendInvite } from './resend_invite.js'
import { revokeInvite } from './revoke_invite.js'
import { bulkValidator } from './validators.js'

export default class InviteBulksController {
  /** Each row in a transaction of its own: what cannot be done says why, the rest is done. */
  async store(ctx: HttpContext) {
    const { action, ids, reason } = await readBody(ctx, bulkValidator)
    const actor = actorOf(ctx)
    const results = []
    for (const id of ids) {
      try {
        if (action === 'resend') await resendInvite(actor, id, ctx.request.id())
        else await revokeInvite(actor, id, reason!, ctx.request.id())
        results.push({ id, ok: true })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        results.push({ id, ok: false, error: { code: error.code!, detail: error.message } })
      }
    }
    return results
  }
}
