import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { actorOfBearer } from './identity/bearer_identity.js'
import { actorOfCookies } from './identity/cookie_identity.js'
import { renewClaims } from './identity/renew_claims.js'
import { makesSession } from './sessions/session_routes.js'

/**
 * Finds out who is asking, once per request and from the database, so that suspension and role
 * changes act at once. A bearer that is no good answers 401; a cookie that is no good makes a guest.
 */
export default class IdentityMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.actor = (await identify(ctx)) ?? undefined
    await next()
    await renewClaims(ctx)
  }
}

async function identify(ctx: HttpContext) {
  const bearer = bearerOf(ctx)
  if (bearer === null) return actorOfCookies(ctx)
  // Who renews a dead token may well send it along.
  return makesSession(ctx) ? null : actorOfBearer(ctx, bearer)
}

function bearerOf({ request }: HttpContext): string | null {
  return /^bearer(?:\s+(.*))?$/i.exec(request.header('authorization')?.trim() ?? '')?.[1] ?? null
}
