import { cut, READABLE_LINE } from '#api/core/readable'
import { parseAddress } from './address.js'
import { type CsvError } from './csv_rejected.js'
import { type CsvColumn } from './column.js'
import { CSV_LIMITS } from './limits.js'
import { meantColumn } from './meant_column.js'

/** Everything that is wrong with a header, so that a file is repaired in one go. */
export function checkHeader(columns: CsvColumn[]): CsvError[] {
  return [
    ...checkEmail(columns),
    ...checkTwice(columns),
    ...checkNames(columns),
    ...checkCount(columns),
  ]
}

function checkEmail(columns: CsvColumn[]): CsvError[] {
  const count = columns.filter((column) => column.known === 'email').length
  if (count === 1) return []
  if (count > 1)
    return [
      {
        field: 'email',
        rule: 'email_twice',
        message: `There are ${count} email columns; keep one.`,
      },
    ]
  const address = columns.find((column) => parseAddress(column.name).ok)?.name
  if (address) return [noHeader(address)]
  const slip = columns.find((column) => meantColumn(column.name) === 'email')?.name
  const found = columns.map((column) => `"${cut(column.name, 40)}"`).slice(0, 10)
  const advice = slip ? ` Is "${slip}" meant to be it? Then name it "email".` : ''
  const message = `There is no column named "email"; the header has ${found.join(', ')}.${advice}`
  return [{ field: 'email', rule: 'email_missing', message }]
}

function noHeader(address: string): CsvError {
  const message = `The first line holds an address (${address}), so it is no header. Put a line with the column names above it, such as "email,first_name,last_name".`
  return { field: 'file', rule: 'header_missing', message }
}

function checkTwice(columns: CsvColumn[]): CsvError[] {
  const named = columns.filter((column) => column.key !== '' && column.known !== 'email')
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { key } of named) (seen.has(key) ? twice : seen).add(key)
  return [...twice].map((key) => {
    const field = named.find((column) => column.key === key)!.name
    return {
      field,
      rule: 'column_twice',
      message: `The column "${field}" is there more than once.`,
    }
  })
}

function checkNames(columns: CsvColumn[]): CsvError[] {
  return columns
    .filter(({ name }) => name.length > CSV_LIMITS.columnName || !READABLE_LINE.test(name))
    .map(({ name }) => ({
      field: cut(name, CSV_LIMITS.columnName),
      rule: 'column_name',
      message: `A column name has more than ${CSV_LIMITS.columnName} characters or one that cannot be shown.`,
    }))
    .slice(0, 10)
}

function checkCount(columns: CsvColumn[]): CsvError[] {
  const unknown = columns.filter((column) => !column.known && column.key !== '').length
  if (unknown <= CSV_LIMITS.metadataColumns) return []
  const message = `There are ${unknown} columns of your own; at most ${CSV_LIMITS.metadataColumns} are kept.`
  return [{ field: 'file', rule: 'too_many_columns', message }]
}
