import { KNOWN_COLUMNS, type CsvColumn, type UnknownColumn } from './column.js'
import { columnKey } from './column_key.js'
import { checkHeader } from './header_rules.js'
import { CsvRejected } from './csv_rejected.js'
import { meantColumn } from './meant_column.js'

export type CsvLayout = { columns: CsvColumn[]; emailAt: number; unknown: UnknownColumn[] }

/** Reads the header's cells; throws CsvRejected with everything that is wrong with them. */
export function readLayout(cells: string[]): CsvLayout {
  const columns = cells.map((cell) => {
    const key = columnKey(cell)
    return { name: cell, key, known: KNOWN_COLUMNS.find((known) => known === key) ?? null }
  })
  const errors = checkHeader(columns)
  if (errors.length > 0) throw new CsvRejected(errors)
  return {
    columns,
    emailAt: columns.findIndex((column) => column.known === 'email'),
    unknown: unknownColumns(columns),
  }
}

/** A known column that the file has is not what another one was meant for. */
function unknownColumns(columns: CsvColumn[]): UnknownColumn[] {
  const free = KNOWN_COLUMNS.filter((known) => columns.every((column) => column.known !== known))
  return columns
    .filter(({ known, name }) => !known && name !== '')
    .map(({ name }) => ({ name, meant: meantColumn(name, free) }))
}
