import { CookieParser } from '@adonisjs/core/http'
import encryption from '@adonisjs/core/services/encryption'
import { Refusal } from '#api/core/errors'
import { INVITE_COOKIE } from './invite_marker.js'
import { validateInvite } from './validate_invite.js'

/**
 * Whether a `Cookie` header carries the sealed mark of an invite that can still be redeemed. Only what
 * we have sealed ourselves is looked up, so nobody tries codes this way.
 */
export async function carriesInvite(header: string | undefined): Promise<boolean> {
  const code: unknown = header && new CookieParser(header, encryption.use()).decrypt(INVITE_COOKIE)
  if (typeof code !== 'string') return false
  try {
    await validateInvite(code)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
