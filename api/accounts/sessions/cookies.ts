import type { HttpContext } from '@adonisjs/core/http'
import { cookieSecure } from '#config/app'
import { ACCESS_SECONDS } from './access_token.js'
import { AUDIENCES, type Audience } from './audience.js'
import { REFRESH_DAYS } from './refresh_token.js'

export interface TokenPair {
  accessToken: string
  refreshToken: string
}

/** `__Host-` keeps other subdomains from planting a cookie here. */
export const cookieName = (stem: string) => `${cookieSecure ? '__Host-' : ''}${stem}`

const STEM: Record<Audience, string> = { web: 'iit', staff: 'iit_staff' }

export const accessCookie = (audience: Audience) => cookieName(`${STEM[audience]}_at`)
export const refreshCookie = (audience: Audience) => cookieName(`${STEM[audience]}_rt`)

export const readAccessCookie = (ctx: HttpContext, audience: Audience) =>
  read(ctx, accessCookie(audience))

export const readRefreshCookie = (ctx: HttpContext, audience: Audience) =>
  read(ctx, refreshCookie(audience))

/** Whether the browser carries anything of ours that signs it in. */
export function carriesSession(ctx: HttpContext): boolean {
  return AUDIENCES.some((name) => readAccessCookie(ctx, name) || readRefreshCookie(ctx, name))
}

export function writeSessionCookies(ctx: HttpContext, audience: Audience, tokens: TokenPair): void {
  writeAccessCookie(ctx, audience, tokens.accessToken, ACCESS_SECONDS)
  ctx.response.plainCookie(refreshCookie(audience), tokens.refreshToken, {
    encode: false,
    maxAge: REFRESH_DAYS * 24 * 60 * 60,
  })
}

export function writeAccessCookie(
  { response }: HttpContext,
  audience: Audience,
  token: string,
  seconds: number
): void {
  response.plainCookie(accessCookie(audience), token, { encode: false, maxAge: seconds })
}

/** Clears only what the browser carries, so that answers stay free of needless headers. */
export function clearSessionCookies(
  ctx: HttpContext,
  audiences: readonly Audience[] = AUDIENCES
): void {
  for (const audience of audiences) {
    if (readAccessCookie(ctx, audience)) ctx.response.clearCookie(accessCookie(audience))
    if (readRefreshCookie(ctx, audience)) ctx.response.clearCookie(refreshCookie(audience))
  }
}

function read({ request }: HttpContext, name: string): string | null {
  const value = request.plainCookie(name, { encoded: false })
  return typeof value === 'string' && value !== '' ? value : null
}
