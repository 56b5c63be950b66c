import type { HttpContext } from '@adonisjs/core/http'
import type { Actor } from '#api/core/actor'
import { actorOf } from '#api/core/actor_of'
import { sessionRequired } from '../errors.js'

/** Who is signed in here in person: 403 `session_required` for an API token. */
export function ownSession(ctx: HttpContext): Actor & { sessionId: string } {
  const actor = actorOf(ctx)
  if (!actor.sessionId) throw sessionRequired()
  return { ...actor, sessionId: actor.sessionId }
}
