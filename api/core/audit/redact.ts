import { literalPattern } from '../literal_pattern.js'

/**
 * Words that, anywhere in a key, mark a secret or a personal value. The log is append-only, so neither
 * may get in: it holds ids.
 */
const HIDDEN =
  /^(.*_)?(password|passphrase|secret|token|code|otp|totp|pin|hash|hmac|signature|cookie|authorization|api_key|card|iban|email|mail|phone|address|first_name|last_name|full_name|display_name|birth_date|dob|ip)(_.*)?$/

/** A copy of a value in which everything under a telling key is replaced. */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact)
  if (value === null || typeof value !== 'object' || 'toJSON' in value) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      inner !== null && HIDDEN.test(snakeCase(key)) ? '[redacted]' : redact(inner),
    ])
  )
}

function snakeCase(key: string): string {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase()
}

// Ids and codes have no such shape; dates have too few digits in a row of groups.
const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[a-z]{2,}/gi
const NUMBER = /(?<![\w-])(?:\+\d[\d ().-]{7,}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})(?![\w-])/g

/**
 * A reason as it may stay for good. What people write freely names others: by address, by telephone
 * number, and by the names of whom it is about.
 */
export function redactText(text: string, names: string[] = []): string {
  const plain = text.replace(ADDRESS, '[address]').replace(NUMBER, '[number]')
  return names.reduce((rest, name) => rest.replace(asWord(name), '[name]'), plain)
}

/** Short names are words of other things too, unless they are written as names are. */
const asWord = (name: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${literalPattern(name)}(?![\\p{L}\\p{N}])`,
    name.length < 5 ? 'gu' : 'giu'
  )
