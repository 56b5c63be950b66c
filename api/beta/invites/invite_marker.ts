import type { HttpContext } from '@adonisjs/core/http'

export const INVITE_COOKIE = 'iit_invite'
const MINUTES = 15

/** Carries a valid invite through the sign-up form: sealed, HttpOnly, a quarter of an hour. */
export function rememberInvite({ response }: HttpContext, code: string): void {
  response.encryptedCookie(INVITE_COOKIE, code, { maxAge: MINUTES * 60 })
}

export function forgetInvite({ response }: HttpContext): void {
  response.clearCookie(INVITE_COOKIE)
}

export function rememberedInvite({ request }: HttpContext): string | null {
  const code = request.encryptedCookie(INVITE_COOKIE)
  return typeof code === 'string' ? code : null
}
