import { csvExport } from '#api/core/csv_export'

const COLUMNS = [
  'line',
  'email',
  'verdict',
  'state',
  'attempts',
  'sent_at',
  'answer',
  'redeemed_at',
] as const

export type ResultRow = {
  line: number
  email: string | null
  verdict: string
  state: string
  attempts: number
  sent_at: Date | null
  /** What the mail server said last. */
  answer: string | null
  redeemed_at: Date | null
}

/** What became of every line of a batch, safe to open in a spreadsheet. */
export function resultCsv(rows: AsyncIterable<ResultRow>) {
  return csvExport(rows, COLUMNS)
}
