import { randomFillSync } from 'node:crypto'
import { ulid } from 'ulid'

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/i
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const bytes = new Uint8Array(4096)
let used = bytes.length

/** Takes a caller's id over when it cannot smuggle anything into a log; makes one otherwise. */
export function requestId(offered: string | string[] | undefined): string {
  const id = typeof offered === 'string' ? offered : ''
  return ULID.test(id) || UUID.test(id) ? id : ulid(undefined, random)
}

/** From 0 to just below 1. Asking the system for one byte at a time is what makes an id dear. */
function random(): number {
  if (used === bytes.length) {
    randomFillSync(bytes)
    used = 0
  }
  return bytes[used++] / 256
}
