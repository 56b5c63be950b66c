import { createHash } from 'node:crypto'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An id made from a slug: the same in every database that is loaded from the same file. */
export function stableId(kind: string, slug: string): string {
  const bytes = createHash('sha256').update(`${kind}:${slug}`).digest()
  const first = DIGITS[bytes[0] & 7]
  const rest = [...bytes.subarray(1, 26)].map((byte) => DIGITS[byte & 31])
  return first + rest.join('')
}
