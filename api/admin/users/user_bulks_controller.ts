import type { HttpContext } from '@adonisjs/core/http'
import { restoreUser } from '#api/accounts/oversight/restore_user'
import { suspendUser } from '#api/accounts/oversight/suspend_user'
import { actorOf } from '#api/core/actor_of'
import { eachByItself } from '#api/core/bulk'
import { readBody } from '#api/core/read_body'
import { userBulkValidator } from './validators.js'

export default class UserBulksController {
  async store(ctx: HttpContext) {
    const { action, ids, reason } = await readBody(ctx, userBulkValidator)
    const act = action === 'suspend' ? suspendUser : restoreUser
    return eachByItself(ids, (id) => act(actorOf(ctx), id, reason, ctx.request.id()))
  }
}
