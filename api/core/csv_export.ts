import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'

type Cell = string | number | boolean | Date | null | undefined
export type CsvRecordOut = Record<string, Cell>

// What a formula begins with, in plain and full width (OWASP, CSV injection).
const BEGINNINGS = '=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\ufe62\\ufe63\\ufe6b\\u2212'
// Also behind blanks and quotes, which some spreadsheets drop.
const FORMULA = new RegExp(`^[\\s"]*[${BEGINNINGS}]|^[\\t\\r\\n\\0]`)
// One that splits cells at semicolons, tabs or line ends comes upon beginnings in the middle of ours.
// A dash or plus before a blank is an item of a list.
const INNER_FORMULA = new RegExp(
  `(?=[${BEGINNINGS}](?!(?<=[-+]) ))(?<=[;\\t\\r\\n](?:[^\\S\\r\\n]|")*)`,
  'g'
)

/** Puts an apostrophe before text that a spreadsheet would run. Numbers are safe as they are. */
export function guardFormula(text: string) {
  return (FORMULA.test(text) ? `'${text}` : text).replace(INNER_FORMULA, "'")
}

/**
 * Rows as CSV (UTF-8, CRLF, RFC 4180), chunk by chunk with back-pressure; instants as RFC 3339.
 * `columns` fixes order and header, and is all that is written.
 */
export function csvExport(rows: AsyncIterable<CsvRecordOut>, columns: readonly string[]): Readable {
  const writer = stringify({
    header: true,
    columns: columns.map((key) => ({ key, header: guardFormula(key) })),
    record_delimiter: '\r\n',
    // What some reader splits at; the writer itself quotes a line break only when it is CRLF.
    quoted_match: /[;\t\r\n]/,
    cast: {
      string: guardFormula,
      date: (date) => date.toISOString(),
      boolean: (flag) => (flag ? 'yes' : 'no'),
    },
  })
  const source = Readable.from(rows)
  source.on('error', (error) => writer.destroy(error))
  writer.on('close', () => source.destroy())
  return source.pipe(writer)
}
