import type { HttpContext } from '@adonisjs/core/http'
import { clearSessionCookies, readRefreshCookie, writeAccessCookie } from './cookies.js'
import { endSessionOfToken } from './end_session.js'

/**
 * Gives a browser an access token of the site that nothing renews. Whom it was signed in as there
 * ends; its sign-in as staff stays.
 */
export async function replaceWebSession(
  ctx: HttpContext,
  accessToken: string,
  seconds: number
): Promise<void> {
  const carried = readRefreshCookie(ctx, 'web')
  if (carried) await endSessionOfToken(carried, 'replaced')
  clearSessionCookies(ctx, ['web'])
  writeAccessCookie(ctx, 'web', accessToken, seconds)
}
