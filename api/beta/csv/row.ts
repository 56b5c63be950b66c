import { READABLE_TEXT, readableRest } from '#api/core/readable'
import { parseCells } from './cells.js'
import { type KnownColumn } from './column.js'
import { type CsvLayout } from './layout.js'
import { CSV_LIMITS } from './limits.js'
import { type CsvRecord } from './records.js'
import { checkValues } from './row_rules.js'
import { type CsvRow } from './types.js'

/** Reads one record by the header's layout; null for one whose cells are all blank. */
export function readRow(record: CsvRecord, layout: CsvLayout, delimiter: string): CsvRow | null {
  if (record.broken) return malformedRow(record, layout, delimiter, record.broken.detail)
  const cells = parseCells(record.text, delimiter)
  if (!cells) return malformedRow(record, layout, delimiter, 'the quotes cannot be read')
  if (cells.every((cell) => cell === '')) return null
  const flaw = cellsFlaw(cells, layout)
  if (flaw) return malformedRow(record, layout, delimiter, flaw)
  return {
    kind: 'row',
    line: record.line,
    ...checkValues(known(cells, layout)),
    metadata: metadata(cells, layout),
  }
}

function cellsFlaw(cells: string[], { columns }: CsvLayout) {
  // Spreadsheets pad rows with blank cells, which say nothing.
  const filled = cells.findLastIndex((cell) => cell !== '') + 1
  if (filled > columns.length) return `${filled} cells where the header has ${columns.length}`
  if (cells.some((cell) => cell.includes('\0'))) return 'the line holds a NUL byte'
  if (cells.some((cell) => cell.includes('\ufffd')))
    return 'the line holds bytes that cannot be decoded'
  for (const [at, { name, known }] of columns.entries()) {
    const cell = cells[at] ?? ''
    if (known || cell === '') continue
    if (name === '') return `cell ${at + 1} has a value, but its column has no name`
    if (!READABLE_TEXT.test(cell)) return `${name} holds a character that is not allowed`
    if (cell.length > CSV_LIMITS.metadataValue)
      return `${name} is longer than ${CSV_LIMITS.metadataValue} characters`
  }
  return null
}

function known(cells: string[], { columns }: CsvLayout) {
  const values: Record<KnownColumn, string> = {
    email: '',
    first_name: '',
    last_name: '',
    role: '',
    expires_in_days: '',
    founding: '',
    note: '',
    campaign: '',
  }
  columns.forEach(({ known }, at) => known && (values[known] = cells[at] ?? ''))
  return values
}

function metadata(cells: string[], { columns }: CsvLayout) {
  const pairs = columns.map(({ name, known }, at) => [known ? '' : name, cells[at] ?? ''] as const)
  return Object.fromEntries(pairs.filter(([name, cell]) => name !== '' && cell !== ''))
}

/** Keeps what stands where the address should, so that people find the line again. */
function malformedRow(
  record: CsvRecord,
  layout: CsvLayout,
  delimiter: string,
  detail: string
): CsvRow {
  const cells = parseCells(record.text, delimiter) ?? record.text.split(delimiter)
  const values = checkValues(known([], layout)).values
  const email = readableRest(cells[layout.emailAt] ?? '', CSV_LIMITS.email)
  return {
    kind: 'row',
    line: record.line,
    values: { ...values, email },
    metadata: {},
    problem: { verdict: 'malformed', detail },
  }
}
