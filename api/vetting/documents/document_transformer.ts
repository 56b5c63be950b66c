import { count, id, instant, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { DOCUMENT_KINDS, DOCUMENT_STATES, FILE_TYPES, type DocumentRow } from './document.js'

export const documentSchema = named(
  'InstructorDocument',
  object({
    id,
    kind: oneOf(DOCUMENT_KINDS),
    state: oneOf(DOCUMENT_STATES),
    sent_as: oneOf(FILE_TYPES),
    pages: { ...count, description: 'How many there are to look at; 0 once the files are deleted' },
    sent_at: instant,
    decided_at: orNull(instant),
    reason_code: orNull(text),
    note: orNull(text),
  })
)

export const toDocument = (row: DocumentRow) => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  sent_as: row.sent_as,
  pages: row.file_removed_at ? 0 : row.pages,
  sent_at: row.sent_at.toISOString(),
  decided_at: row.decided_at?.toISOString() ?? null,
  reason_code: row.reason_code,
  note: row.note,
})
