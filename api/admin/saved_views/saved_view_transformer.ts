import { flag, id, instant, named, object, text } from '#api/core/schemas'
import type { ListedView } from './saved_view.js'

export const savedViewSchema = named(
  'SavedView',
  object({
    id,
    resource: text,
    name: text,
    params: text,
    shared: flag,
    starred: flag,
    own: flag,
    owner_name: text,
    position: { type: 'integer' },
    created_at: instant,
    updated_at: instant,
  })
)

export const toSavedView = (row: ListedView) => ({
  id: row.id,
  resource: row.resource,
  name: row.name,
  params: row.params,
  shared: row.shared,
  starred: row.starred,
  own: row.own,
  owner_name: row.owner_name,
  position: row.position,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
})
