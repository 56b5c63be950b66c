import type { Batch, BatchRow } from '../api/types.ts'
import { count } from '../output/count.ts'
import { paint } from '../output/paint.ts'
import { fromNow, localTime } from '../output/time.ts'
import { deliveryTable, rowTable, verdictTable } from './tables.ts'
import { isOver } from './verdicts.ts'
import { program } from '../program.ts'

/** What was decided line by line, and which lines to look at first. */
export function verdictReport(batch: Batch, rows: BatchRow[]): string {
  const colours = paint(process.stdout)
  return paragraphs([
    colours.bold(headline(batch)),
    batchError(batch),
    unusedColumns(batch),
    batch.counts.total > 0 ? verdictTable(batch) : '',
    rows.length > 0 ? `${colours.bold('First lines that are not sent')}\n${rowTable(rows)}` : '',
    rows.length > 0
      ? `All verdicts as CSV:\n  ${program} batches verdicts ${batch.id} -o out.csv`
      : '',
  ])
}

/** How far the invitations of a batch have come; empty for one that sends nothing. */
export function deliveryReport(batch: Batch, failed: BatchRow[]): string {
  if (batch.dry_run || batch.state === 'checking' || batch.counts.will_send === 0) return ''
  const colours = paint(process.stdout)
  const title = isOver(batch)
    ? `Batch ${batch.id} is ${batch.state}`
    : `Batch ${batch.id}: ${batch.state}`
  return paragraphs([
    colours.bold(title),
    deliveryTable(batch),
    failed.length > 0 ? `${colours.bold('First that failed')}\n${rowTable(failed)}` : '',
    failed.length > 0 && isOver(batch)
      ? `Send the failed ones again:\n  ${program} batches retry ${batch.id}`
      : '',
    batch.counts.unknown > 0
      ? `Have the mail server asked about those of unknown outcome:\n  ${program} batches resolve ${batch.id} --as look-up`
      : '',
  ])
}

export const paragraphs = (parts: string[]): string => parts.filter(Boolean).join('\n\n')

function headline({ file_name, id, counts, dry_run, state, created_at }: Batch): string {
  const checked =
    state === 'checking' ? `${counts.checked.toLocaleString('en-US')} of them checked` : 'checked'
  const facts = [
    `${file_name ?? id}: ${count(counts.total, 'line')}`,
    state === 'failed' ? 'failed' : checked,
  ]
  if (dry_run) facts.push('dry run, nothing is sent')
  return [...facts, `${localTime(created_at)} (${fromNow(created_at)})`].join(' · ')
}

function unusedColumns({ unknown_columns, column_hints }: Batch): string {
  if (unknown_columns.length === 0) return ''
  const hints = column_hints.map(
    ({ column, meant }) =>
      `  “${column}” looks like ${meant}: rename it where it is meant to be used`
  )
  return [`Kept as notes for you, not used: ${unknown_columns.join(', ')}`, ...hints].join('\n')
}

function batchError({ error }: Batch): string {
  const named = (error?.errors ?? []).map(
    ({ field, message }) => `  ${field ? `${field}: ` : ''}${message}`
  )
  return [error?.detail ?? '', ...named].filter(Boolean).join('\n')
}
