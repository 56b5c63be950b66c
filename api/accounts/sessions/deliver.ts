import type { HttpContext } from '@adonisjs/core/http'
import { grantedPermissions, type Door } from '../roles/granted_permissions.js'
import { toMe, type Me } from '../me/me.js'
import type { User } from '../user.js'
import { ACCESS_SECONDS } from './access_token.js'
import { writeSessionCookies, type TokenPair } from './cookies.js'

export type SignedIn =
  Me | { access_token: string; expires_in: number; refresh_token: string; user: Me }

/** Hands tokens over in the body or in cookies, never both. */
export async function deliver(
  ctx: HttpContext,
  user: User,
  door: Door,
  tokens: TokenPair,
  inBody: boolean
): Promise<SignedIn> {
  const me = await toMe(user, grantedPermissions(user, door))
  if (!inBody) {
    writeSessionCookies(ctx, door.audience, tokens)
    return me
  }
  return {
    access_token: tokens.accessToken,
    expires_in: ACCESS_SECONDS,
    refresh_token: tokens.refreshToken,
    user: me,
  }
}
