import db from '@adonisjs/lucid/services/db'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import type { ListedView } from './saved_view.js'

export const savedViewList: ListDefinition = {
  fields: {
    id: { column: 'v.id', kind: 'text' },
    resource: { column: 'v.resource', kind: 'text' },
    name: { column: 'v.name', kind: 'text' },
    shared: { column: 'v.shared', kind: 'boolean' },
    position: { column: 'v.position', kind: 'number' },
    created_at: { column: 'v.created_at', kind: 'instant' },
  },
  search: ['v.name'],
  defaultSort: { field: 'position', direction: 'asc' },
  idColumn: 'v.id',
}

/** Own views and shared ones of these resources, with the reader's own stars. */
export function savedViewQuery(readerId: string, resources: readonly string[]) {
  return db
    .from('saved_views as v')
    .join('users as u', 'u.id', 'v.owner_id')
    .leftJoin('saved_view_stars as s', (join) =>
      join.on('s.view_id', 'v.id').andOnVal('s.user_id', readerId)
    )
    .whereRaw('v.resource = ANY(?)', [[...resources]])
    .whereRaw('(v.shared OR v.owner_id = ?)', [readerId])
    .select(
      'v.*',
      db.raw(`u.first_name || ' ' || u.last_name AS owner_name`),
      db.raw('v.owner_id = ? AS own', [readerId]),
      db.raw('s.user_id IS NOT NULL AS starred')
    )
}

export async function findListedView(
  readerId: string,
  resources: readonly string[],
  id: string
): Promise<ListedView | null> {
  return savedViewQuery(readerId, resources).where('v.id', id).first()
}
