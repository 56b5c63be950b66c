import db from '@adonisjs/lucid/services/db'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'

export const auditList: ListDefinition = {
  fields: {
    id: { column: 'a.id', kind: 'text', filled: true },
    at: { column: 'a.at', kind: 'instant', filled: true },
    actor_id: { column: 'a.actor_id', kind: 'text' },
    actor: {
      column: 'u.email',
      kind: 'text',
      among: 'SELECT e.id FROM audit_events e JOIN users u ON u.id = e.actor_id WHERE',
    },
    action: { column: 'a.action', kind: 'text', filled: true },
    target_type: { column: 'a.target_type', kind: 'text', filled: true },
    target_id: { column: 'a.target_id', kind: 'text' },
    acting_as: { column: 'a.acting_as', kind: 'text' },
    channel: { column: 'a.channel', kind: 'text', filled: true },
    correlation_id: { column: 'a.correlation_id', kind: 'text' },
  },
  search: ['a.action', 'a.reason', 'a.target_id'],
  defaultSort: { field: 'at', direction: 'desc' },
  idColumn: 'a.id',
}

/** As staff call a person; ids that are none of a person's have no name. */
const nameOf = (column: string) =>
  `(SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = ${column})`

/** What was done, by whom; names are those of today. */
export const auditQuery = () =>
  db
    .from('audit_events as a')
    .select(
      'a.*',
      db.raw('EXISTS (SELECT 1 FROM audit_seals s WHERE s.audit_id = a.id) AS sealed'),
      db.raw(`${nameOf('a.actor_id')} AS actor_name`),
      db.raw(`${nameOf('a.acting_as')} AS acting_as_name`)
    )
