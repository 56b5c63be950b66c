import type { HttpContext } from '@adonisjs/core/http'
import { endSessions } from '#api/accounts/oversight/end_sessions'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { reasonValidator } from './validators.js'

export default class UserSignOutsController {
  async destroy(ctx: HttpContext) {
    const { reason } = await readBody(ctx, reasonValidator)
    await endSessions(actorOf(ctx), ctx.params.id, { reason }, ctx.request.id())
    return ctx.response.noContent()
  }
}
