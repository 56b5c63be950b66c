import { randomInt } from 'node:crypto'
import { macOf } from '#api/core/keys'

export const BACKUP_CODES = 10

/** Letters and digits that cannot be mistaken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 8

/** Ten different codes, as they are written down: `xxxx-xxxx`. */
export function newBackupCodes(): string[] {
  const codes = new Set<string>()
  while (codes.size < BACKUP_CODES) codes.add(newCode())
  return [...codes]
}

/**
 * What is stored of a code. It has 40 bits and a person to go with it: without the server's key a copy
 * of the table could be tried through.
 */
export const hashOfBackupCode = (userId: string, code: string) =>
  macOf('accounts.backup_code', `${userId}:${plainCode(code)}`)

/** People type codes with blanks, dashes and capitals, or without. */
export const plainCode = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '')

function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}
