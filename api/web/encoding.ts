export type Encoding = 'br' | 'gzip'

const BEST_FIRST = ['br', 'gzip'] as const

/** How a reader wants a page packed, by its `Accept-Encoding`; null for not at all. */
export function encodingFor(header: string | string[] | undefined): Encoding | null {
  const accepted = String(header ?? '')
    .toLowerCase()
    .split(',')
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
    .map((part) => part.split(';', 1)[0].trim())
  return BEST_FIRST.find((encoding) => accepted.includes(encoding)) ?? null
}
