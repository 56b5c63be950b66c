import { parse } from 'csv-parse/sync'

/** The cells of one record, trimmed; null where csv-parse cannot read it as one record. */
export function parseCells(record: string, delimiter: string): string[] | null {
  // Without a quote there is nothing to parse, and most rows of most files have none.
  if (!record.includes('"')) return record.split(delimiter).map((cell) => cell.trim())
  try {
    const records = parse(record, {
      delimiter,
      ltrim: true,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: '\n',
    })
    return records.length === 1 ? records[0]!.map((cell) => cell.trim()) : null
  } catch {
    return null
  }
}
