import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { clearSessionCookies } from '../../sessions/cookies.js'
import { confirmOwner } from './confirm_owner.js'
import { deactivateAccount } from './deactivate_account.js'
import { deactivationValidator } from './validators.js'

export default class AccountDeactivationsController {
  async store(ctx: HttpContext) {
    const said = await readBody(ctx, deactivationValidator)
    await confirmOwner(actorOf(ctx), said, ctx.request.ip())
    await deactivateAccount(actorOf(ctx), ctx.request.id())
    clearSessionCookies(ctx)
    return ctx.response.noContent()
  }
}
