import { id, instant, named, object, orNull, text } from '#api/core/schemas'
import type { NoteRow } from './note_repository.js'

export const noteSchema = named(
  'InstructorNote',
  object({
    id,
    body: text,
    author_id: text,
    author_name: { ...orNull(text), description: 'Null once they are gone' },
    created_at: instant,
  })
)

export const toNote = ({ id: noteId, body, author_id, author_name, created_at: at }: NoteRow) => ({
  ...{ id: noteId, body, author_id, author_name },
  created_at: at.toISOString(),
})
