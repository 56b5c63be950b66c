import type { Batch, BatchRow } from '../api/types.ts'
import { accent, type Paint } from '../output/paint.ts'
import { table } from '../output/table.ts'
import { ago } from '../output/time.ts'
import { verdicts } from './verdicts.ts'

export function batchTable(rows: Batch[]): string {
  return table(rows, [
    { header: 'id', value: ({ id }) => id },
    { header: 'file', value: ({ file_name }) => file_name, min: 8 },
    {
      header: 'state',
      value: stateWord,
      colour: stateColour,
    },
    { header: 'lines', value: ({ counts }) => counts.total, align: 'right', drop: 1 },
    { header: 'to send', value: ({ counts }) => counts.will_send, align: 'right' },
    { header: 'failed', value: ({ counts }) => counts.failed, align: 'right' },
    { header: 'made', value: ({ created_at }) => ago(created_at) },
  ])
}

/** A file that went out before is no failure and no loss: nobody was to get it twice. */
function stateWord({ state, dry_run, existing }: Batch): string {
  if (existing) return 'sent before'
  if (!dry_run) return state
  return state === 'ready' ? 'dry run' : `${state}, dry`
}

function stateColour(colours: Paint, text: string, { state }: Batch): string {
  if (state === 'failed') return colours.red(text)
  return state === 'sending' || state === 'checking' ? accent(colours, text) : text
}

/** How many lines got which verdict; verdicts nobody got are left out. */
export function verdictTable({ counts }: Batch): string {
  const rows = verdicts.filter(({ key }) => key === 'will_send' || counts[key] > 0)
  return table(rows, [
    { header: 'verdict', value: ({ label }) => label },
    { header: 'lines', value: ({ key }) => counts[key], align: 'right' },
  ])
}

const stages = [
  'sent',
  'delivered',
  'opened',
  'clicked',
  'redeemed',
  'bounced',
  'unknown',
  'failed',
  'cancelled',
  'queued',
] as const

/** How far the invitations of a batch have come. Opens and clicks are what mail programs admit to. */
export function deliveryTable({ counts }: Batch): string {
  const rows = stages.filter((stage) => stage === 'sent' || counts[stage] > 0)
  const label = (stage: string) =>
    stage === 'opened' || stage === 'clicked' ? `${stage} (at least)` : stage
  return table(rows, [
    { header: 'invitations', value: label },
    { header: 'count', value: (stage) => counts[stage], align: 'right' },
  ])
}

export function rowTable(rows: BatchRow[]): string {
  return table(rows, [
    { header: 'line', value: ({ line }) => line, align: 'right' },
    { header: 'e-mail', value: ({ email }) => email, min: 16 },
    {
      header: 'why',
      value: ({ verdict, detail, last_error }) =>
        last_error ?? detail ?? verdict.replaceAll('_', ' '),
      min: 12,
      wraps: true,
    },
  ])
}
