import db from '@adonisjs/lucid/services/db'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import type { PostureInForce } from './posture_repository.js'

/** Who did something, as a row brings it along. */
export interface Named {
  by_id: string | null
  by_name: string | null
}

export const changeList: ListDefinition = {
  fields: {
    id: { column: 'c.id', kind: 'text', filled: true },
    at: { column: 'c.at', kind: 'instant', filled: true },
    by: { column: 'c.changed_by', kind: 'text' },
    kind: { column: 'c.kind', kind: 'text', filled: true },
    capability: { column: 'c.capability', kind: 'text' },
    version: { column: 'c.version', kind: 'number', filled: true },
  },
  search: ['c.reason', "u.first_name || ' ' || u.last_name"],
  defaultSort: { field: 'version', direction: 'desc' },
  idColumn: 'c.id',
}

export const scheduleList: ListDefinition = {
  fields: {
    id: { column: 's.id', kind: 'text', filled: true },
    at: { column: 's.at', kind: 'instant', filled: true },
    state: { column: 's.state', kind: 'text', filled: true },
    created_at: { column: 's.created_at', kind: 'instant', filled: true },
  },
  search: ['s.reason'],
  defaultSort: { field: 'at', direction: 'desc' },
  idColumn: 's.id',
}

export const overrideList: ListDefinition = {
  fields: {
    id: { column: 'o.id', kind: 'text', filled: true },
    capability: { column: 'o.capability', kind: 'text', filled: true },
    state: { column: "coalesce(o.end_kind, 'live')", kind: 'text', filled: true },
    created_at: { column: 'o.created_at', kind: 'instant', filled: true },
    expires_at: { column: 'o.expires_at', kind: 'instant', filled: true },
  },
  search: ['o.reason', 'o.capability'],
  defaultSort: { field: 'created_at', direction: 'desc' },
  idColumn: 'o.id',
}

export const changeQuery = () => withAuthor('posture_changes', 'c', 'changed_by')
export const scheduleQuery = () => withAuthor('posture_schedules', 's', 'created_by')
export const overrideQuery = () => withAuthor('posture_overrides', 'o', 'created_by')

function withAuthor(table: string, alias: string, author: string) {
  return db
    .from(`${table} as ${alias}`)
    .leftJoin('users as u', 'u.id', `${alias}.${author}`)
    .select(`${alias}.*`, 'u.id as by_id', db.raw(`u.first_name || ' ' || u.last_name AS by_name`))
}

/** When the axes were last changed, and by whom; the reason stands in the history. */
export async function lastSwitch(version: PostureInForce['version']) {
  return changeQuery()
    .where('c.version', '<=', version)
    .whereNull('c.capability')
    .orderBy('c.version', 'desc')
    .first()
}
