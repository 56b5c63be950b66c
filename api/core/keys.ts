import { createHmac, hkdfSync } from 'node:crypto'
import env from '#start/env'

const derived = new Map<string, Buffer>()

/** A key of its own for each purpose, derived from the application's key. */
export function keyFor(purpose: string): Buffer {
  let key = derived.get(purpose)
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', env.get('APP_KEY').release(), '', purpose, 32))
    derived.set(purpose, key)
  }
  return key
}

/** HMAC-SHA-256 under the purpose's key, base64url. */
export function macOf(purpose: string, value: string): string {
  return createHmac('sha256', keyFor(purpose)).update(value).digest('base64url')
}
