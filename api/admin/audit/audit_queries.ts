import db from '@adonisjs/lucid/services/db'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'

export const auditList: ListDefinition = {
  fields: {
    id: { column: 'a.id', kind: 'text', filled: true },
    at: { column: 'a.at', kind: 'instant', filled: true },
    actor_id: { column: 'a.actor_id', kind: 'text' },
    action: { column: 'a.action', kind: 'text', filled: true },
    target_type: { column: 'a.target_type', kind: 'text', filled: true },
    target_id: { column: 'a.target_id', kind: 'text' },
    channel: { column: 'a.channel', kind: 'text', filled: true },
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
