import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { clearSessionCookies } from '../../sessions/cookies.js'
import { confirmOwner } from './confirm_owner.js'
import { deleteAccount } from './delete_account.js'
import { deletionValidator } from './validators.js'

export default class AccountDeletionsController {
  async store(ctx: HttpContext) {
    const { confirm: _confirmed, ...said } = await readBody(ctx, deletionValidator)
    const actor = actorOf(ctx)
    await confirmOwner(actor, said, ctx.request.ip(), { withFactor: true })
    await deleteAccount(actor, actor.userId, { correlationId: ctx.request.id() })
    clearSessionCookies(ctx)
    return ctx.response.accepted({
      message: 'Your account is deleted. Its files go within minutes.',
    })
  }
}
