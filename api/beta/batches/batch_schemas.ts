import type { JSONSchema7 } from 'json-schema'
import { count, flag, id, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { VERDICTS } from './batch.js'
import { columnSchemas } from './column_schemas.js'

const COUNTS = [
  'total',
  'checked',
  'will_send',
  'duplicate_in_file',
  'already_invited',
  'already_member',
  'invalid',
  'suppressed',
  'bad_role',
  'bad_expiry',
  'malformed',
  'queued',
  'sending',
  'sent',
  'unknown',
  'failed',
  'delivered',
  'bounced',
  'opened',
  'clicked',
  'redeemed',
  'cancelled',
]

export const batchSchema = named(
  'Batch',
  object({
    id,
    state: oneOf(['checking', 'ready', 'sending', 'paused', 'done', 'cancelled', 'failed']),
    dry_run: flag,
    file_name: text,
    options: { type: 'object' },
    created_at: instant,
    created_by: orNull(id),
    started_at: orNull(instant),
    finished_at: orNull(instant),
    existing: flag,
    ...columnSchemas,
    error: orNull({ type: 'object', required: ['code', 'detail'] }),
    counts: object(Object.fromEntries(COUNTS.map((name) => [name, count]))),
    rate_per_minute: count,
    eta_seconds: orNull(count),
  })
)

export const lineSchema = named(
  'BatchLine',
  object({
    id: count,
    line: count,
    email: orNull(text),
    first_name: orNull(text),
    last_name: orNull(text),
    role: oneOf(['instructor', 'student']),
    verdict: oneOf(VERDICTS),
    detail: orNull(text),
    state: text,
    invite_id: orNull(id),
    attempts: count,
    last_error: orNull(text),
  })
)

/** Not a validator's own: VineJS knows nothing of files. */
export const batchUploadSchema: JSONSchema7 = {
  type: 'object',
  properties: {
    file: { type: 'string', format: 'binary', description: 'A CSV of at most 20 MiB' },
    dry_run: flag,
    role: oneOf(['instructor', 'student']),
    expires_in_days: { type: 'integer', minimum: 1, maximum: 180 },
    founding: flag,
    campaign: text,
    force: { ...flag, description: 'Send although the same file was sent before' },
  },
  required: ['file'],
}
