import { randomInt } from 'node:crypto'
import encryption from '@adonisjs/core/services/encryption'
import { macOf } from '#api/core/keys'

/** A–Z without I, L, O; digits 2–9 (beta.md, "Invites"). */
export const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const LENGTH = 8

/** A code from the CSPRNG: 31^8, about 8.5 × 10^11 of them. */
export function newCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/** Case, spaces and dashes do not count; null for what cannot be a code at all. */
export function normaliseCode(text: string): string | null {
  const code = text.replaceAll(/[\s\-\u2010-\u2015]/g, '').toUpperCase()
  return code.length === LENGTH && [...code].every((sign) => ALPHABET.includes(sign)) ? code : null
}

/** How a code is looked up without being stored. */
export const macOfCode = (code: string) => macOf('invite-code', code)

/** Sealed, because the mail may have to be sent again. */
export const sealCode = (code: string) => encryption.encrypt(code, { purpose: 'invite-code' })

export function openCode(sealed: string): string {
  const code = encryption.decrypt<string>(sealed, 'invite-code')
  if (!code) throw new Error('an invite code could not be opened: was APP_KEY changed?')
  return code
}

/** For display: `••••••7K`. */
export const hintOf = (code: string) => code.slice(-2)
