import { parseCells } from './cells.js'
import { columnKey } from './column_key.js'
import { type CsvDelimiter } from './types.js'

const DELIMITERS: CsvDelimiter[] = [',', ';', '\t']
const HINT = /^\s*"?sep=(.)"?[,;\s]*$/i

/** Excel's own first line, `sep=;`, names the delimiter and is no header; null for any other line. */
export function delimiterHint(line: string): CsvDelimiter | null {
  const named = HINT.exec(line)?.[1]
  return DELIMITERS.find((delimiter) => delimiter === named) ?? null
}

/** The delimiter that yields an `email` column wins, then the one that yields most columns. */
export function detectDelimiter(header: string): CsvDelimiter {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: score(header, delimiter) }))
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

function score(header: string, delimiter: CsvDelimiter) {
  const cells = parseCells(header, delimiter) ?? header.split(delimiter)
  const hasEmail = cells.some((cell) => columnKey(cell) === 'email')
  return cells.length + (hasEmail ? header.length + 1 : 0)
}
