import type { HttpContext } from '@adonisjs/core/http'
import { wallClock } from '#api/core/clock'
import { ownSession } from '../owner/own_session.js'
import { endOwnSession } from './end_own_sessions.js'
import { listSessions } from './session_queries.js'
import { toSession } from './session_transformer.js'

export default class SessionsController {
  async index(ctx: HttpContext) {
    const { userId, sessionId } = ownSession(ctx)
    const sessions = await listSessions(userId, wallClock.now())
    return sessions.map((session) => toSession(session, sessionId))
  }

  async destroy(ctx: HttpContext) {
    await endOwnSession(ownSession(ctx), ctx.params.id)
    return ctx.response.noContent()
  }
}
