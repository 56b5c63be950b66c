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
