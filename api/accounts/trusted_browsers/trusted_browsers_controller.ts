import type { HttpContext } from '@adonisjs/core/http'
import { wallClock } from '#api/core/clock'
import { ownSession } from '../owner/own_session.js'
import { forgetBrowser } from './forget_browser.js'
import { listTrustedBrowsers } from './trusted_browser_repository.js'

export default class TrustedBrowsersController {
  async index(ctx: HttpContext) {
    const rows = await listTrustedBrowsers(ownSession(ctx).userId, wallClock.now())
    return rows.map((row) => ({
      id: row.id,
      user_agent: row.user_agent,
      ip: row.ip,
      created_at: row.created_at.toISOString(),
      last_used_at: row.last_used_at.toISOString(),
      expires_at: row.expires_at.toISOString(),
    }))
  }

  async destroy(ctx: HttpContext) {
    await forgetBrowser(ownSession(ctx), ctx.params.id)
    return ctx.response.noContent()
  }
}
