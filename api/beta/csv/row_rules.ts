import { NAME } from '#api/accounts/name_rules'
import { cut, READABLE_LINE, READABLE_TEXT, readableRest } from '#api/core/readable'
import { parseAddress } from './address.js'
import { type KnownColumn } from './column.js'
import { CSV_LIMITS } from './limits.js'
import { type CsvProblem, type CsvValues } from './types.js'

type Cells = Record<KnownColumn, string>
const FOUNDING = new Map([
  ...['yes', 'y', 'true', '1'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0'].map((word) => [word, false] as const),
])

/** The typed values of a row and the first thing that is wrong with it. */
export function checkValues(cells: Cells): { values: CsvValues; problem: CsvProblem | null } {
  const address = parseAddress(cells.email)
  const values: CsvValues = {
    email: address.ok ? address.address : readableRest(cells.email, CSV_LIMITS.email),
    first_name: text(cells.first_name, CSV_LIMITS.name),
    last_name: text(cells.last_name, CSV_LIMITS.name),
    role: readRole(cells.role),
    expires_in_days: readExpiry(cells.expires_in_days),
    founding: FOUNDING.get(cells.founding.toLowerCase()) ?? null,
    note: text(cells.note, CSV_LIMITS.note),
    campaign: text(cells.campaign, CSV_LIMITS.campaign),
  }
  const invalid = address.ok ? null : problem('invalid_address', address.reason)
  return { values, problem: textProblem(cells) ?? invalid ?? optionProblem(cells, values) }
}

function textProblem(cells: Cells) {
  const { name, note, campaign } = CSV_LIMITS
  const caps = { first_name: name, last_name: name, note, campaign, founding: 10 } as const
  for (const [column, cap] of Object.entries(caps) as [keyof typeof caps, number][]) {
    const readable = column === 'note' ? READABLE_TEXT : READABLE_LINE
    if (!readable.test(cells[column]))
      return malformed(`${column} holds a line break or another character that is not allowed`)
    if (cells[column].length > cap) return malformed(`${column} is longer than ${cap} characters`)
    if (column.endsWith('_name') && !NAME.test(cells[column]))
      return malformed(`${column} must not hold < or >`)
  }
  return null
}

function optionProblem(cells: Cells, values: CsvValues) {
  if (cells.role !== '' && !values.role) return problem('bad_role', 'role is instructor or student')
  if (cells.expires_in_days !== '' && !values.expires_in_days) {
    const { min, max } = CSV_LIMITS.expiryDays
    return problem('bad_expiry', `expires_in_days is a whole number from ${min} to ${max}`)
  }
  return cells.founding !== '' && values.founding === null
    ? malformed('founding is yes or no')
    : null
}

function readRole(cell: string) {
  const role = cell.toLowerCase()
  return role === 'instructor' || role === 'student' ? role : null
}

function readExpiry(cell: string) {
  const { min, max } = CSV_LIMITS.expiryDays
  const days = /^\d{1,3}$/.test(cell) ? Number(cell) : 0
  return days >= min && days <= max ? days : null
}

function text(cell: string, cap: number) {
  const kept = READABLE_TEXT.test(cell) ? cut(cell, cap) : readableRest(cell, cap)
  return kept === '' ? null : kept.normalize('NFC')
}

function problem(verdict: CsvProblem['verdict'], detail: string): CsvProblem {
  return { verdict, detail }
}

function malformed(detail: string) {
  return problem('malformed', detail)
}
