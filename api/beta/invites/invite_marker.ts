import type { HttpContext } from '@adonisjs/core/http'

const COOKIE = 'iit_invite'
const MINUTES = 15

/** Carries a valid invite through the sign-up form: sealed, HttpOnly, a quarter of an hour. */
export function rememberInvite({ response }: HttpContext, code: string): void {
  response.encryptedCookie(COOKIE, code, { maxAge: MINUTES * 60 })
}

export function forgetInvite({ response }: HttpContext): void {
  response.clearCookie(COOKIE)
}

export function rememberedInvite({ request }: HttpContext): string | null {
  const code = request.encryptedCookie(COOKIE)
  return typeof code === 'string' ? code : null
}
