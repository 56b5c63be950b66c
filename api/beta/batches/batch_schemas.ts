import type { JSONSchema7 } from 'json-schema'
import { count, flag, id, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { columnSchemas } from './column_schemas.js'
import { INVITE_STATES } from '../invites/invite.js'

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

/** A code without address is of no batch. */
const STATES = INVITE_STATES.filter((state) => state !== 'generated')

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
    created_by_name: orNull(text),
    sent_by: orNull(id),
    started_at: orNull(instant),
    finished_at: orNull(instant),
    existing: flag,
    ...columnSchemas,
    error: orNull({ type: 'object', required: ['code', 'detail'] }),
    counts: object(Object.fromEntries(COUNTS.map((name) => [name, count]))),
    states: {
      ...object(Object.fromEntries(STATES.map((name) => [name, count]))),
      description: 'How the invites stand at present, each in one state',
    },
    can_look_up: { ...flag, description: 'Whether the mail server can be asked what it has taken' },
    rate_per_minute: count,
    as_of: { ...instant, description: 'When the numbers were counted' },
    eta_seconds: orNull(count),
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
