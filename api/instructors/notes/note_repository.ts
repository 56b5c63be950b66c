import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'

export interface NoteRow {
  id: string
  body: string
  author_id: string
  /** Null once they are gone. */
  author_name: string | null
  created_at: Date
}

const AUTHOR = `CASE WHEN a.state <> 'deleted' THEN a.first_name || ' ' || a.last_name END`

export const noteList: ListDefinition = {
  fields: {
    id: { column: 'n.id', kind: 'text', filled: true },
    author_id: { column: 'n.author_id', kind: 'text', filled: true },
    created_at: { column: 'n.created_at', kind: 'instant', filled: true },
  },
  search: ['n.body'],
  defaultSort: { field: 'created_at', direction: 'desc' },
  idColumn: 'n.id',
}

export const notesOf = (userId: string) =>
  db
    .from('instructor_notes as n')
    .leftJoin('users as a', 'a.id', 'n.author_id')
    .where('n.user_id', userId)
    .select('n.id', 'n.body', 'n.author_id', 'n.created_at', db.raw(`${AUTHOR} AS author_name`))

export const findNote = (userId: string, id: string): Promise<NoteRow | null> =>
  notesOf(userId).where('n.id', id).first()

/** Nothing changes a note afterwards, nor takes it away but for the person's erasure. */
export async function insertNote(
  trx: TransactionClientContract,
  note: { id: string; userId: string; authorId: string; body: string },
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO instructor_notes (id, user_id, author_id, body, created_at)
     VALUES (:id, :userId, :authorId, :body, :now)`,
    { ...note, now: now.toJSDate() }
  )
}
