import { csvExport } from '#api/core/csv_export'

const COLUMNS = [
  'line',
  'email',
  'first_name',
  'last_name',
  'role',
  'verdict',
  'detail',
  'state',
] as const

export type VerdictRow = {
  line: number
  email: string
  first_name: string | null
  last_name: string | null
  role: string | null
  verdict: string
  detail: string | null
  state: string | null
}

/** The downloadable verdicts of a batch, safe to open in a spreadsheet. */
export function verdictCsv(rows: AsyncIterable<VerdictRow>) {
  return csvExport(rows, COLUMNS)
}
