import db from '@adonisjs/lucid/services/db'
import { anything, flag, id, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'

export interface AuditRow {
  id: string
  at: Date
  actor_id: string | null
  acting_as: string | null
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

export const auditList: ListDefinition = {
  fields: {
    id: { column: 'a.id', kind: 'text' },
    at: { column: 'a.at', kind: 'instant' },
    actor_id: { column: 'a.actor_id', kind: 'text' },
    action: { column: 'a.action', kind: 'text' },
    target_type: { column: 'a.target_type', kind: 'text' },
    target_id: { column: 'a.target_id', kind: 'text' },
    channel: { column: 'a.channel', kind: 'text' },
    correlation_id: { column: 'a.correlation_id', kind: 'text' },
  },
  search: ['a.action', 'a.reason', 'a.target_id'],
  defaultSort: { field: 'at', direction: 'desc' },
  idColumn: 'a.id',
}

export const auditQuery = () =>
  db
    .from('audit_events as a')
    .leftJoin('audit_seals as s', 's.audit_id', 'a.id')
    .select('a.*', db.raw('s.position IS NOT NULL AS sealed'))

export const auditSchema = named(
  'AuditEvent',
  object({
    id,
    at: instant,
    actor_id: orNull(text),
    acting_as: orNull(text),
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
  acting_as: row.acting_as,
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
