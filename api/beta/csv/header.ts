import { parseCells } from './cells.js'
import { CsvRejected } from './csv_rejected.js'
import { readLayout } from './layout.js'
import { CSV_LIMITS } from './limits.js'
import { type CsvRecord } from './records.js'

/** The layout a header record sets; throws CsvRejected. */
export function readHeader(record: CsvRecord, delimiter: string) {
  if (record.text.length > CSV_LIMITS.headerLine || record.broken?.rule === 'too_long') {
    const message = `The header is longer than ${CSV_LIMITS.headerLine / 1024} KiB.`
    throw CsvRejected.file('header_too_long', message)
  }
  if (record.text.includes('\0'))
    throw CsvRejected.file('binary', 'The first line holds NUL bytes; this is no CSV text.')
  const cells = record.broken ? null : parseCells(record.text, delimiter)
  if (!cells) throw CsvRejected.file('header_quote', 'The header has a quote that is never closed.')
  return readLayout(cells)
}
