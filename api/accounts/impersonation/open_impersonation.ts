import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { impersonationOver, ticketNotFound, userState } from '../errors.js'
import { isStaff } from '../permissions.js'
import { replaceWebSession } from '../sessions/replace_web_session.js'
import { hashOfToken } from '../token_hash.js'
import { LIVING_STATES, type User } from '../user.js'
import { lockUser } from '../user_repository.js'
import {
  lockByTicket,
  openSession,
  viewedByTicket,
  type Impersonation,
} from './impersonation_repository.js'
import { VIEW_SECONDS } from './impersonation_times.js'
import { mayView } from './viewer_standing.js'
import { viewerToken } from './viewer_token.js'

/**
 * Turns a ticket into a session of the site, once. The browser keeps its sign-in as staff; whom it
 * was signed in as on the site ends. The view is on record before the browser gets a cookie. Throws
 * 404 `token_not_found`, 410 `impersonation_over`, 409 `user_state`.
 */
export async function openImpersonation(
  ctx: HttpContext,
  ticket: string
): Promise<{ user: User; impersonation: Impersonation }> {
  const now = wallClock.now()
  const sessionId = newId()
  const ticketHash = hashOfToken(ticket)
  const { user, impersonation } = await db.transaction(async (trx) => {
    const viewed = await viewedByTicket(trx, ticketHash)
    if (!viewed) throw ticketNotFound()
    const person = await lockUser(trx, viewed)
    const found = await lockByTicket(trx, ticketHash)
    if (!found) throw ticketNotFound()
    const late = found.opened_at || found.ended_at || found.open_until <= now.toJSDate()
    if (late || !(await mayView(found))) throw impersonationOver()
    if (!person || !LIVING_STATES.includes(person.state) || isStaff(person.roles)) {
      throw userState('Nobody can view the site as it.')
    }
    const expiresAt = now.plus({ seconds: VIEW_SECONDS })
    const userAgent = ctx.request.header('user-agent')?.slice(0, 300) ?? null
    const session = { id: sessionId, userAgent, ip: ctx.request.ip(), expiresAt }
    await openSession(trx, found, session, now)
    await audit(trx, {
      actorId: found.staff_id,
      actingAs: person.id,
      action: 'impersonation.started',
      targetType: 'user',
      targetId: person.id,
      after: { impersonation: found.id, until: expiresAt.toUTC().toISO() },
      correlationId: ctx.request.id(),
      channel: 'web',
    })
    return { user: person, impersonation: { ...found, expires_at: expiresAt.toJSDate() } }
  })
  const token = await viewerToken(user, sessionId, impersonation.staff_id)
  await replaceWebSession(ctx, token, VIEW_SECONDS)
  return { user, impersonation }
}
