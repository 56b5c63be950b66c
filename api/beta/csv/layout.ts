import { KNOWN_COLUMNS, type CsvColumn } from './column.js'
import { columnKey } from './column_key.js'
import { checkHeader } from './header_rules.js'
import { CsvRejected } from './csv_rejected.js'

export type CsvLayout = { columns: CsvColumn[]; emailAt: number }

/** Reads the header's cells; throws CsvRejected with everything that is wrong with them. */
export function readLayout(cells: string[]): CsvLayout {
  const columns = cells.map((cell) => {
    const key = columnKey(cell)
    return { name: cell, key, known: KNOWN_COLUMNS.find((known) => known === key) ?? null }
  })
  const errors = checkHeader(columns)
  if (errors.length > 0) throw new CsvRejected(errors)
  return { columns, emailAt: columns.findIndex((column) => column.known === 'email') }
}
