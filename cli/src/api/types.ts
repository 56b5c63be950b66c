/** The API's own words: what the CLI reads of its JSON. */
export type Me = {
  id: string
  email: string
  first_name: string
  last_name: string
  roles: string[]
  permissions: string[]
  tier?: string
}

export type Health = { status: string; tier: string; version: string; phase: string }
export type Ready = { status: string; checks: Record<string, { ok: boolean; detail: string }> }

export type SignedIn = {
  access_token: string
  refresh_token: string
  expires_in: number
  user: Me
}

export type Token = {
  id: string
  name: string
  scopes: string[]
  hint: string
  expires_at: string | null
  last_used_at: string | null
  created_at: string
}

export type Invite = {
  id: string
  email: string | null
  first_name: string | null
  last_name: string | null
  role: string
  state: string
  founding: boolean
  source: string | null
  campaign: string | null
  note: string | null
  batch_id: string | null
  code_hint: string
  created_at: string
  sent_at: string | null
  expires_at: string | null
  redeemed_at: string | null
  revoked_at: string | null
  attempts: number
  last_error: string | null
}

export type InviteDetail = Invite & {
  history: { state: string; at: string; detail: string | null }[]
}
export type GeneratedInvite = Invite & { code: string; claim_url: string }

export type InviteRequest = {
  id: string
  email: string
  /** Null when they did not say. */
  role: string | null
  state: string
  /** `ready`, or what stands in the way of an invitation. */
  standing: string
  times_asked: number
  declined_before: number
  requested_at: string
  closed_at: string | null
  close_reason: string | null
  answer_id: string | null
}

export type Outcome = { id: string; ok: boolean; error?: unknown }

export type Counts = Record<
  | 'total'
  | 'checked'
  | 'will_send'
  | 'duplicate_in_file'
  | 'already_invited'
  | 'already_member'
  | 'invalid'
  | 'suppressed'
  | 'bad_role'
  | 'bad_expiry'
  | 'malformed'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'unknown'
  | 'failed'
  | 'delivered'
  | 'bounced'
  | 'opened'
  | 'clicked'
  | 'redeemed'
  | 'cancelled',
  number
>

export type BatchState =
  'checking' | 'ready' | 'sending' | 'paused' | 'done' | 'cancelled' | 'failed'

export type BatchError = {
  code: string
  detail: string
  errors?: { field?: string; message: string }[]
  /** With `already_sent`: the batch that sent the same file. */
  batch_id?: string
}

export type Batch = {
  id: string
  state: BatchState
  dry_run: boolean
  /** The same file with the same options was sent before, so this batch sent nothing. */
  existing: boolean
  file_name: string | null
  created_at: string
  created_by: unknown
  finished_at: string | null
  error: BatchError | null
  /** Columns kept as notes and not used, and what some of them look like a slip of. */
  unknown_columns: string[]
  column_hints: { column: string; meant: string }[]
  counts: Counts
  rate_per_minute: number | null
  eta_seconds: number | null
}

export type BatchRow = {
  id: string
  line: number
  email: string | null
  verdict: string
  detail: string | null
  state: string | null
  last_error: string | null
}
