import type { HttpContext } from '@adonisjs/core/http'
import { cookieName } from '../sessions/cookies.js'
import { wantsBody } from '../sessions/token_delivery.js'
import { VERIFICATION_HOURS } from './verification_token.js'

const COOKIE = cookieName('iit_sign_up')

/**
 * Marks the browser that signed up, sealed and for as long as its link works. Every answer of a
 * sign-up carries one, so that the mark does not tell whether the address was known.
 */
export function markSignUp(ctx: HttpContext, signUpId: string): void {
  if (wantsBody(ctx)) return
  ctx.response.encryptedCookie(COOKIE, signUpId, { maxAge: VERIFICATION_HOURS * 60 * 60 })
}

/** The sign-up that this browser made last, if any. */
export function markedSignUp({ request }: HttpContext): string | null {
  const id = request.encryptedCookie(COOKIE)
  return typeof id === 'string' ? id : null
}

export function unmarkSignUp(ctx: HttpContext): void {
  if (markedSignUp(ctx)) ctx.response.clearCookie(COOKIE)
}
