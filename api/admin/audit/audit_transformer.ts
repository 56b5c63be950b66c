import { anything, flag, id, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'

export interface AuditRow {
  id: string
  at: Date
  actor_id: string | null
  actor_name: string | null
  acting_as: string | null
  acting_as_name: string | null
  action: string
  target_type: string
  target_id: string | null
  before: unknown
  after: unknown
  reason: string | null
  correlation_id: string | null
  channel: string
  sealed: boolean
}

export const auditSchema = named(
  'AuditEvent',
  object({
    id,
    at: instant,
    actor_id: orNull(text),
    actor_name: orNull(text),
    acting_as: orNull(text),
    acting_as_name: orNull(text),
    action: text,
    target_type: text,
    target_id: orNull(text),
    before: anything,
    after: anything,
    reason: orNull(text),
    correlation_id: orNull(text),
    channel: oneOf(['web', 'cli', 'api', 'job', 'webhook', 'command']),
    sealed: flag,
  })
)

export const toAuditEvent = (row: AuditRow) => ({
  id: row.id,
  at: row.at.toISOString(),
  actor_id: row.actor_id,
  actor_name: row.actor_name,
  acting_as: row.acting_as,
  acting_as_name: row.acting_as_name,
  action: row.action,
  target_type: row.target_type,
  target_id: row.target_id,
  before: row.before,
  after: row.after,
  reason: row.reason,
  correlation_id: row.correlation_id,
  channel: row.channel,
  sealed: row.sealed,
})
