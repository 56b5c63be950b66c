import type { HttpContext } from '@adonisjs/core/http'
import type { Actor } from '#api/core/actor'
import { Refusal } from '#api/core/errors'
import { actorOfSession } from './session_identity.js'
import { inStaffArea, isBelow } from './staff_area.js'
import type { Audience } from '../sessions/audience.js'
import { readAccessCookie } from '../sessions/cookies.js'

/**
 * Staff cookies count on the back office's API, those of the site everywhere else. On `/api/auth` both
 * may come at once, when staff view the site as somebody: then those of the site count, unless the
 * back office says that it is asking.
 */
function countingAudiences(ctx: HttpContext): Audience[] {
  if (inStaffArea(ctx)) return ['staff']
  if (!isBelow(ctx.route?.pattern, '/api/auth')) return ['web']
  return ctx.request.header('x-audience') === 'staff' ? ['staff'] : ['web', 'staff']
}

/** Who the cookies say is asking; `null`, a guest, when none of them is any good. */
export async function actorOfCookies(ctx: HttpContext): Promise<Actor | null> {
  for (const audience of countingAudiences(ctx)) {
    const token = readAccessCookie(ctx, audience)
    const actor = token && (await unlessRefused(actorOfSession(token, 'web', audience)))
    if (actor) return actor
  }
  return null
}

async function unlessRefused(actor: Promise<Actor>): Promise<Actor | null> {
  try {
    return await actor
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
