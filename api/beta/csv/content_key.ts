import { createHash } from 'node:crypto'
import { type CsvRow } from './types.js'

type Options = Record<string, string | number | boolean | null | undefined>

/**
 * SHA-256 (hex) over what a file says and the options it is sent with. Encoding, byte order mark,
 * delimiter, line endings, quoting, blank lines and the order of columns make no difference.
 */
export class ContentKey {
  #hash = createHash('sha256')

  constructor(options: Options) {
    this.#add(sorted(options))
  }

  add(row: CsvRow) {
    this.#add([sorted(row.values), sorted(row.metadata), row.problem?.verdict ?? null])
  }

  digest() {
    return this.#hash.copy().digest('hex')
  }

  #add(value: unknown) {
    this.#hash.update(`${JSON.stringify(value)}\n`)
  }
}

function sorted(record: Options) {
  const set = Object.entries(record).filter(([, value]) => value !== undefined && value !== null)
  return set.sort(([a], [b]) => (a < b ? -1 : 1))
}
