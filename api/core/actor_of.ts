import type { HttpContext } from '@adonisjs/core/http'
import type { Actor } from '#api/core/actor'
import { unauthenticated } from '#api/core/errors'

/** The signed-in person of a request behind a rule other than `public`. */
export function actorOf(ctx: HttpContext): Actor {
  if (!ctx.actor) throw unauthenticated()
  return ctx.actor
}
