import type { HttpContext } from '@adonisjs/core/http'
import { restoreUser } from '#api/accounts/oversight/restore_user'
import { suspendUser } from '#api/accounts/oversight/suspend_user'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { userDetail } from './user_detail.js'
import { reasonValidator } from './validators.js'

export default class SuspensionsController {
  async store(ctx: HttpContext) {
    const { reason } = await readBody(ctx, reasonValidator)
    await suspendUser(actorOf(ctx), ctx.params.id, reason, ctx.request.id())
    return userDetail(actorOf(ctx), ctx.params.id)
  }

  async destroy(ctx: HttpContext) {
    const { reason } = await readBody(ctx, reasonValidator)
    await restoreUser(actorOf(ctx), ctx.params.id, reason, ctx.request.id())
    return userDetail(actorOf(ctx), ctx.params.id)
  }
}
