import { columnKey } from './column_key.js'
import { checkHeader } from './header_rules.js'
import { CsvRejected } from './csv_rejected.js'

const KNOWN = [
  'email',
  'first_name',
  'last_name',
  'role',
  'expires_in_days',
  'founding',
  'note',
  'campaign',
] as const
export type KnownColumn = (typeof KNOWN)[number]

export type CsvColumn = {
  /** As written in the header; empty for a column without a name. */
  name: string
  key: string
  known: KnownColumn | null
}

export type CsvLayout = { columns: CsvColumn[]; emailAt: number }

/** Reads the header's cells; throws CsvRejected with everything that is wrong with them. */
export function readLayout(cells: string[]): CsvLayout {
  const columns = cells.map((cell) => {
    const key = columnKey(cell)
    return { name: cell, key, known: KNOWN.find((known) => known === key) ?? null }
  })
  const errors = checkHeader(columns)
  if (errors.length > 0) throw new CsvRejected(errors)
  return { columns, emailAt: columns.findIndex((column) => column.known === 'email') }
}
