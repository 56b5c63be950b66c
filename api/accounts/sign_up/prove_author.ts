import { passwordNeeded, wrongSignUpPassword } from '../errors.js'
import { passwordMatches } from '../passwords/password.js'
import { forgive, takeAttempt } from '../sign_in/slow_down.js'
import type { EmailVerification } from './email_verification_repository.js'

export interface Opener {
  /** The sign-up that the opener's browser is marked with (`sign_up_marker.ts`). */
  marker: string | null
  password?: string
  ip: string
}

/**
 * Whether who opens a link also made the sign-up behind it: in this browser, or with its password.
 * Having the mailbox is not enough: anybody can sign up with another's address, and its owner would
 * let their password in by opening the link they were sent. Throws 422 `password_needed`, 401
 * `invalid_credentials`, 429 `slow_down`, which counts by link so that nobody else can cause it.
 */
export async function proveAuthor(
  signUp: Pick<EmailVerification, 'id' | 'password_hash'>,
  { marker, password, ip }: Opener
): Promise<void> {
  if (marker === signUp.id) return
  if (password === undefined) throw passwordNeeded()
  const attempt = await takeAttempt(signUp.id, ip)
  if (!(await passwordMatches(signUp.password_hash, password))) throw wrongSignUpPassword()
  await forgive(attempt)
}
