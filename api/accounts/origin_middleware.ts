import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { appUrl } from '#config/app'
import { foreignOrigin } from './errors.js'
import { isOwnOrigin } from './own_origin.js'
import { makesSession } from './sessions/session_routes.js'
import { wantsBody } from './sessions/token_delivery.js'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/**
 * Unsafe requests that carry or set cookies must come from a page of the very host they go to: another
 * site, and even another host of ours, can make a browser send them. Throws 403 `foreign_origin`.
 */
export default class OriginMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (!SAFE.includes(ctx.request.method()) && concernsCookies(ctx) && !isOurs(ctx)) {
      throw foreignOrigin()
    }
    return next()
  }
}

/** A bearer cannot be sent by another site's page, and who carries none gets no cookies by the body. */
function concernsCookies(ctx: HttpContext): boolean {
  if (/^bearer\s/i.test(ctx.request.header('authorization') ?? '')) return false
  return ctx.request.header('cookie') !== undefined || (makesSession(ctx) && !wantsBody(ctx))
}

function isOurs({ request }: HttpContext): boolean {
  const { origin } = request.headers()
  if (origin === undefined) return request.header('sec-fetch-site') === 'same-origin'
  return isOwnOrigin(origin, { host: request.host(), protocol: request.protocol(), appUrl })
}
