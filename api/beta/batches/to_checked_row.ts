import { emailKey } from '#api/accounts/email'
import type { CsvRow } from '../csv/types.js'
import type { BatchOptions } from './batch.js'
import type { CheckedRow } from './batch_row_repository.js'

/** A line of the file with the batch's options where its cells are blank. */
export function toCheckedRow(
  { line, values, metadata, problem }: CsvRow,
  options: BatchOptions
): CheckedRow {
  const role = values.role ?? options.role
  return {
    line,
    email: values.email || null,
    email_key: problem || !values.email ? null : emailKey(values.email),
    first_name: values.first_name,
    last_name: values.last_name,
    role,
    expires_in_days: values.expires_in_days ?? options.expires_in_days,
    founding: role === 'instructor' && (values.founding ?? options.founding),
    campaign: values.campaign ?? options.campaign,
    note: values.note,
    metadata,
    verdict: problem?.verdict ?? 'pending',
    detail: problem?.detail ?? null,
  }
}
