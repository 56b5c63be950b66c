import type { InviteState } from '../invites/invite.ts'

export const BATCH_STATES = [
  'checking',
  'ready',
  'sending',
  'paused',
  'done',
  'cancelled',
  'failed',
] as const

export type BatchState = (typeof BATCH_STATES)[number]

/** The words of a line of the file; the count of `invalid_address` is called `invalid`. */
export const VERDICTS = [
  'will_send',
  'duplicate_in_file',
  'already_invited',
  'already_member',
  'invalid_address',
  'suppressed',
  'bad_role',
  'bad_expiry',
  'malformed',
] as const

export interface BatchOptions {
  role: 'instructor' | 'student'
  expires_in_days: number
  founding: boolean
  campaign: string | null
  force: boolean
}

export interface Batch {
  id: string
  state: BatchState
  /** As it stands, it sends nothing. */
  dry_run: boolean
  file_name: string
  options: BatchOptions
  created_at: string
  created_by: string | null
  created_by_name: string | null
  sent_by: string | null
  started_at: string | null
  finished_at: string | null
  /** The same file was sent before. */
  existing: boolean
  error: BatchError | null
  unknown_columns: string[]
  column_hints: { column: string; meant: string }[]
  counts: Record<string, number>
  /** How the invites stand at present, each in one state. */
  states: Partial<Record<InviteState, number>>
  can_look_up: boolean
  rate_per_minute: number
  eta_seconds: number | null
  /** When the numbers were counted. */
  as_of: string
}

interface BatchError {
  code: string
  detail: string
  errors?: { field: string; message: string }[]
  /** With `already_sent`: the batch that has the file. */
  batch_id?: string
}

export const UNDER_WAY: readonly BatchState[] = ['checking', 'sending', 'paused']

/** The file itself could not be used, so there is no line to show. */
export const isUnread = ({ state, counts }: Batch) => state === 'failed' && !counts.total

/** How many of a batch are settled, of how many: lines while it is checked, invites afterwards. */
export function progress({ state, counts }: Batch): { settled: number; of: number } {
  const n = (key: string) => counts[key] ?? 0
  if (['checking', 'ready', 'failed'].includes(state))
    return { settled: n('checked'), of: n('total') }
  const open = n('queued') + n('sending') + (state === 'cancelled' ? n('cancelled') : 0)
  return { settled: Math.max(0, n('will_send') - open), of: n('will_send') }
}
