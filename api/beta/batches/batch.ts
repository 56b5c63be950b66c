import type { UnknownColumn } from '../csv/column.js'
import type { InviteRole } from '../invites/invite.js'

export type BatchState =
  'checking' | 'ready' | 'sending' | 'paused' | 'done' | 'cancelled' | 'failed'

/** What every row of a batch gets where its own cell is blank. */
export interface BatchOptions {
  role: InviteRole
  expires_in_days: number
  founding: boolean
  campaign: string | null
  /** Send although the same file was sent before. Not part of what makes a file the same. */
  force: boolean
}

export interface BatchError {
  code: string
  detail: string
  errors?: { field: string; rule: string; message: string }[]
  batch_id?: string
}

/** A row of `invite_batches`. */
export interface BatchRow {
  id: string
  state: BatchState
  dry_run: boolean
  file_name: string
  upload_id: string | null
  options: BatchOptions
  error: BatchError | null
  unknown_columns: UnknownColumn[]
  /** What the file says, once it was read; `content_key` is this key while the batch owns it. */
  file_key: string | null
  created_by: string | null
  /** Who let a dry run go. */
  sent_by: string | null
  created_at: Date
  started_at: Date | null
  finished_at: Date | null
}

/** `pending` until the whole file has been read; every other word is final. */
export const VERDICTS = [
  'pending',
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
export type Verdict = (typeof VERDICTS)[number]
