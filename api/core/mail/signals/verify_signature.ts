import { createHmac, timingSafeEqual } from 'node:crypto'
import env from '#start/env'
import { wallClock } from '#api/core/clock'
import { isProd } from '#api/core/database_tier'
import { Refusal } from '#api/core/errors'
import { keyFor } from '#api/core/keys'

const WINDOW_SECONDS = 300

/** Outside prod there is always one, so that the catcher's reports can be tried out. */
function secret(): string | null {
  const given = env.get('EMAIL_WEBHOOK_SECRET')?.release()
  return given ?? (isProd() ? null : keyFor('email-webhook').toString('base64url'))
}

/** The header's value for a body sent at a moment: HMAC-SHA-256 over `seconds.body`, in hex. */
export function signatureOf(seconds: string, body: string, key = secret()): string | null {
  return key && `v1=${createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')}`
}

/** Throws 401 unless whoever knows the secret has signed just this body within five minutes. */
export function verifySignature(headers: {
  timestamp?: string
  signature?: string
  body: string
}): void {
  const { timestamp = '', signature = '', body } = headers
  const wanted = signatureOf(timestamp, body)
  if (wanted === null || !isSame(signature, wanted)) throw badSignature()
  const age = wallClock.now().toSeconds() - Number(timestamp)
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(age) > WINDOW_SECONDS) throw staleSignature()
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const badSignature = () =>
  new Refusal(401, 'signature_invalid', {
    detail: 'The signature does not belong to this body. Sign the exact bytes with our secret.',
  })

const staleSignature = () =>
  new Refusal(401, 'signature_stale', {
    detail: `The timestamp is more than ${WINDOW_SECONDS / 60} minutes away from our clock.`,
  })
