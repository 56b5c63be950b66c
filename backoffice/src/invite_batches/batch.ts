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

export interface Batch {
  id: string
  state: BatchState
  dry_run: boolean
  file_name: string
  created_at: string
  created_by: string | null
  finished_at: string | null
  error: { code: string; detail: string; errors?: { field: string; message: string }[] } | null
  counts: Record<string, number>
  rate_per_minute: number
  eta_seconds: number | null
}

export interface BatchRow {
  id: number
  line: number
  email: string | null
  first_name: string | null
  last_name: string | null
  role: string | null
  verdict: string
  detail: string | null
  state: string
  invite_id: string | null
  attempts: number
  last_error: string | null
}

/** How many of a batch are settled, of how many: lines while it is checked, invites afterwards. */
export function progress({ state, counts }: Batch): { settled: number; of: number } {
  const n = (key: string) => counts[key] ?? 0
  if (['checking', 'ready', 'failed'].includes(state))
    return { settled: n('checked'), of: n('total') }
  const open = n('queued') + n('sending')
  return { settled: Math.max(0, n('will_send') - open), of: n('will_send') }
}
