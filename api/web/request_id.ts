import { ulid } from 'ulid'

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/i
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Takes a caller's id over when it cannot smuggle anything into a log; makes one otherwise. */
export function requestId(offered: string | string[] | undefined): string {
  const id = typeof offered === 'string' ? offered : ''
  return ULID.test(id) || UUID.test(id) ? id : ulid()
}
