export type CsvError = { field: string; rule: string; message: string }

/**
 * The file as a whole cannot be used; `errors` holds everything found at once. `field` is `file` or
 * the name of a column. Thrown before any row, save for `rows_missing` and `rows_too_many`.
 */
export class CsvRejected extends Error {
  readonly code = 'csv_rejected'

  constructor(readonly errors: CsvError[]) {
    super(errors.map((error) => error.message).join(' '))
    this.name = 'CsvRejected'
  }

  static file(rule: string, message: string) {
    return new CsvRejected([{ field: 'file', rule, message }])
  }
}
