import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { ExportRow } from './export.js'

/** Newest first; what has run out is gone for its owner, purged or not. */
export function exportsOf(userId: string, now: DateTime): Promise<ExportRow[]> {
  return rowsOf(
    db.connection(),
    `SELECT * FROM data_exports WHERE user_id = :userId AND expires_at > :now ORDER BY id DESC`,
    { userId, now: now.toJSDate() }
  )
}

/** Null for another person's and for one that has run out. */
export async function findOwnExport(
  userId: string,
  id: string,
  now: DateTime
): Promise<ExportRow | null> {
  return (await exportsOf(userId, now)).find((row) => row.id === id) ?? null
}

export async function findExport(
  id: string,
  client: Client = db.connection()
): Promise<ExportRow | null> {
  return client.from('data_exports').where('id', id).first()
}

/** What some exports are called by their mails' causes. */
export async function findReadyExports(ids: string[], now: DateTime): Promise<ExportRow[]> {
  return rowsOf(
    db.connection(),
    `SELECT * FROM data_exports WHERE id = ANY(:ids) AND state = 'ready' AND expires_at > :now`,
    { ids, now: now.toJSDate() }
  )
}

export async function insertExport(
  trx: TransactionClientContract,
  row: Pick<ExportRow, 'id' | 'user_id' | 'requested_by'>,
  now: DateTime,
  expiresAt: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO data_exports (id, user_id, state, requested_by, requested_at, expires_at)
     VALUES (:id, :user_id, 'preparing', :requested_by, :now, :expiresAt)`,
    { ...row, now: now.toJSDate(), expiresAt: expiresAt.toJSDate() }
  )
}

/** The one in the making, and how many were asked for since a moment. */
export async function countExports(
  trx: TransactionClientContract,
  userId: string,
  since: DateTime
): Promise<{ preparing: string | null; lately: number }> {
  const [row] = await rowsOf<{ preparing: string | null; lately: number }>(
    trx,
    `SELECT max(id) FILTER (WHERE state = 'preparing') AS preparing,
       CAST(count(*) FILTER (WHERE requested_at > :since) AS integer) AS lately
     FROM data_exports WHERE user_id = :userId`,
    { userId, since: since.toJSDate() }
  )
  return row
}

/** False when it was deleted meanwhile, with its person or by the purge. */
export async function markReady(
  trx: TransactionClientContract,
  id: string,
  sizeBytes: number,
  now: DateTime,
  expiresAt: DateTime
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `UPDATE data_exports SET state = 'ready', ready_at = :now, expires_at = :expiresAt,
       size_bytes = :sizeBytes
     WHERE id = :id RETURNING id`,
    { id, sizeBytes, now: now.toJSDate(), expiresAt: expiresAt.toJSDate() }
  )
  return rows.length > 0
}

export async function markFailed(id: string): Promise<void> {
  await db.from('data_exports').where({ id, state: 'preparing' }).update({ state: 'failed' })
}

/** Which of these are known. */
export async function exportsAmong(ids: string[]): Promise<Set<string>> {
  const rows = await db.from('data_exports').select('id').whereRaw('id = ANY(?)', [ids])
  return new Set(rows.map((row) => row.id))
}

export async function deleteExpired(
  trx: TransactionClientContract,
  now: DateTime
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    'DELETE FROM data_exports WHERE expires_at <= :now RETURNING id',
    { now: now.toJSDate() }
  )
  return rows.map(({ id }) => id)
}

/** All files' names of a person, before their rows go. */
export async function filesOf(
  trx: TransactionClientContract,
  userId: string
): Promise<{ exports: string[]; avatars: string[] }> {
  const rows = await rowsOf<{ kind: string; id: string }>(
    trx,
    `SELECT 'exports' AS kind, id FROM data_exports WHERE user_id = :userId
     UNION ALL SELECT 'avatars', id FROM avatars WHERE user_id = :userId`,
    { userId }
  )
  const ids = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  return { exports: ids('exports'), avatars: ids('avatars') }
}
