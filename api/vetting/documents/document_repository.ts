import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { DocumentKind, DocumentRow, FileType } from './document.js'

export async function findDocument(
  id: string,
  client: Client = db.connection()
): Promise<DocumentRow | null> {
  const sql = 'SELECT * FROM instructor_documents WHERE id = :id'
  return (await rowsOf<DocumentRow>(client, sql, { id }))[0] ?? null
}

/** What a person sent, newest first; only the latest where there is more. */
export const documentsOf = (
  userId: string,
  client: Client = db.connection()
): Promise<DocumentRow[]> =>
  rowsOf(
    client,
    `SELECT * FROM instructor_documents WHERE user_id = :userId AND state <> 'replaced'
     ORDER BY sent_at DESC, id DESC LIMIT 50`,
    { userId }
  )

export interface NewDocument {
  id: string
  user_id: string
  kind: DocumentKind
  sent_as: FileType
  folder: string
  pages: number
  size_bytes: number
  sent_at: Date
}

export async function insertDocument(
  trx: TransactionClientContract,
  document: NewDocument
): Promise<void> {
  await trx.table('instructor_documents').insert(document)
}

/** Puts aside what nobody has decided on yet; answers the folders of its files. */
export async function replacePending(
  trx: TransactionClientContract,
  userId: string,
  kind: DocumentKind,
  now: Date
): Promise<string[]> {
  const rows = await rowsOf<{ folder: string }>(
    trx,
    `UPDATE instructor_documents
     SET state = 'replaced', decided_at = :now, file_removed_at = :now
     WHERE user_id = :userId AND kind = :kind AND state = 'pending' RETURNING folder`,
    { userId, kind, now }
  )
  return rows.map(({ folder }) => folder)
}

/** Puts aside what proves, or is about to prove, who a person is; answers the folders of its files. */
export async function putIdentityAside(
  trx: TransactionClientContract,
  userId: string,
  now: Date
): Promise<string[]> {
  const rows = await rowsOf<{ folder: string }>(
    trx,
    `UPDATE instructor_documents SET state = 'replaced', decided_at = coalesce(decided_at, :now),
       file_removed_at = coalesce(file_removed_at, :now)
     WHERE user_id = :userId AND kind = 'identity' AND state IN ('pending', 'accepted')
     RETURNING folder`,
    { userId, now }
  )
  return rows.map(({ folder }) => folder)
}

export interface Decision {
  state: 'accepted' | 'refused'
  decidedBy: string | null
  reasonCode: string | null
  note: string | null
}

/** False when somebody decided before, or another document took its place: of two, one wins. */
export async function storeDecision(
  trx: TransactionClientContract,
  id: string,
  decision: Decision,
  now: Date
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `UPDATE instructor_documents SET state = :state, decided_at = :now, decided_by = :decidedBy,
       reason_code = :reasonCode, note = :note
     WHERE id = :id AND state = 'pending' RETURNING 1`,
    { ...decision, id, now }
  )
  return rows.length === 1
}

export async function findPending(
  trx: TransactionClientContract,
  userId: string,
  kind: DocumentKind
): Promise<DocumentRow | null> {
  return trx.from('instructor_documents').where({ user_id: userId, kind, state: 'pending' }).first()
}

/** The folders of files that are kept of a person. */
export async function foldersOf(trx: TransactionClientContract, userId: string): Promise<string[]> {
  const rows = await rowsOf<{ folder: string }>(
    trx,
    'SELECT folder FROM instructor_documents WHERE user_id = :userId AND file_removed_at IS NULL',
    { userId }
  )
  return rows.map(({ folder }) => folder)
}

/** Which of these folders belong to a document whose files are kept. */
export async function foldersAmong(folders: string[]): Promise<Set<string>> {
  const rows = await db
    .from('instructor_documents')
    .select('folder')
    .whereRaw('folder = ANY(?)', [folders])
    .whereNull('file_removed_at')
  return new Set(rows.map(({ folder }) => folder))
}

/** Notes that the files of some old documents go; answers their folders. */
export async function forgetOldFiles(
  trx: TransactionClientContract,
  kind: DocumentKind,
  before: Date,
  now: Date
): Promise<string[]> {
  const rows = await rowsOf<{ folder: string }>(
    trx,
    `UPDATE instructor_documents SET file_removed_at = :now
     WHERE id = ANY(ARRAY(
       SELECT id FROM instructor_documents
       WHERE file_removed_at IS NULL AND decided_at < :before AND kind = :kind
       LIMIT 200 FOR UPDATE SKIP LOCKED))
     RETURNING folder`,
    { kind, before, now }
  )
  return rows.map(({ folder }) => folder)
}
