import type { HttpContext } from '@adonisjs/core/http'
import { staffProtected } from '#api/accounts/errors'
import { endSessions } from '#api/accounts/oversight/end_sessions'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { userDetail } from './user_detail.js'
import { reasonValidator } from './validators.js'

export default class UserSessionsController {
  async index(ctx: HttpContext) {
    const { sessions } = await userDetail(actorOf(ctx), ctx.params.id)
    if (!sessions) throw staffProtected()
    return sessions
  }

  async destroy(ctx: HttpContext) {
    const { reason } = await readBody(ctx, reasonValidator)
    const { id, session: sessionId } = ctx.params
    await endSessions(actorOf(ctx), id, { sessionId, reason }, ctx.request.id())
    return ctx.response.noContent()
  }
}
