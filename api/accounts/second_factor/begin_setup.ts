import { wallClock } from '#api/core/clock'
import { qrSvg } from './qr_code.js'
import { openSecret, sealSecret } from './sealed_secret.js'
import { insertSetup } from './setup_repository.js'
import { newSecret, otpauthUrl } from './totp.js'

/** How long a secret waits for its first code. */
const SETUP_MINUTES = 30

export interface Setup {
  secret: string
  otpauth_url: string
  qr_svg: string
}

/** A secret for an authenticator to take over. It counts from its first code on (`confirm_setup.ts`). */
export async function beginSetup(
  id: string,
  { id: userId, email }: { id: string; email: string }
): Promise<Setup> {
  const now = wallClock.now()
  const sealedSecret = sealSecret(userId, newSecret())
  const expiresAt = now.plus({ minutes: SETUP_MINUTES })
  const kept = await insertSetup({ id, userId, sealedSecret, expiresAt }, now)
  const secret = openSecret(userId, kept)!
  const url = otpauthUrl(secret, email)
  return { secret, otpauth_url: url, qr_svg: await qrSvg(url) }
}
