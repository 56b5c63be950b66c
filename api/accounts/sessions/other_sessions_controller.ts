import type { HttpContext } from '@adonisjs/core/http'
import { ownSession } from '../owner/own_session.js'
import { endOtherSessions } from './end_own_sessions.js'

export default class OtherSessionsController {
  async destroy(ctx: HttpContext) {
    await endOtherSessions(ownSession(ctx))
    return ctx.response.noContent()
  }
}
