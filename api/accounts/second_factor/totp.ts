import { createHash } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { DateTime } from 'luxon'

/** Seconds one code lasts. */
export const STEP_SECONDS = 30

/** Clocks of phones may be off by one step either way. */
const WINDOW = 1

const SHAPE = { algorithm: 'SHA1', digits: 6, period: STEP_SECONDS }

/** A new secret of 160 bits, as authenticators take it. */
export const newSecret = () => new Secret({ size: 20 }).base32

/** The secret that follows from a text: for the demo, where everybody may know it. */
export const secretOf = (text: string) =>
  Secret.fromHex(createHash('sha1').update(text).digest('hex')).base32

export const stepAt = (now: DateTime) => Math.floor(now.toSeconds() / STEP_SECONDS)

/** The code of one step. */
export const codeAt = (secret: string, step: number) =>
  TOTP.generate({
    ...SHAPE,
    secret: Secret.fromBase32(secret),
    timestamp: step * STEP_SECONDS * 1_000,
  })

/** The steps, near enough to now, whose code this is: none for a wrong one, hardly ever two. */
export function stepsOf(secret: string, code: string, now: DateTime): number[] {
  const current = stepAt(now)
  return Array.from({ length: 2 * WINDOW + 1 }, (_, index) => current - WINDOW + index).filter(
    (step) => codeAt(secret, step) === code
  )
}

/** What an authenticator reads from the QR code. */
export function otpauthUrl(secret: string, email: string): string {
  const totp = new TOTP({
    ...SHAPE,
    issuer: 'InstaInstru',
    label: email,
    secret: Secret.fromBase32(secret),
  })
  return totp.toString()
}
