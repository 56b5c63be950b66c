import type { Suppression } from '#api/core/mail/suppression_repository'
import { id, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'

export const suppressionListDefinition: ListDefinition = {
  fields: {
    id: { column: 'id', kind: 'text', filled: true },
    address: { column: 'address', kind: 'text' },
    reason: { column: 'reason', kind: 'text', filled: true },
    created_at: { column: 'created_at', kind: 'instant', filled: true },
  },
  search: ['address', 'note'],
  defaultSort: { field: 'created_at', direction: 'desc' },
  idColumn: 'id',
}

export const suppressionSchema = named(
  'Suppression',
  object({
    id,
    address: orNull(text),
    reason: oneOf(['bounce', 'complaint', 'unsubscribe', 'manual']),
    note: orNull(text),
    created_at: instant,
    created_by: orNull(id),
  })
)

export const toSuppression = (row: Suppression) => ({
  id: row.id,
  address: row.address,
  reason: row.reason,
  note: row.note,
  created_at: row.created_at.toISOString(),
  created_by: row.created_by,
})
