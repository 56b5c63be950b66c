import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { Avatar } from './avatar.js'

/** SQL: the `Avatar` of a row `a` of `avatars` that may be missing. */
export const AVATAR = `
  CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'avif', a.avif) END`

export async function avatarOf(
  userId: string,
  client: Client = db.connection()
): Promise<Avatar | null> {
  return client.from('avatars').select('id', 'avif').where('user_id', userId).first()
}

export async function findAvatar(id: string): Promise<Avatar | null> {
  return db.from('avatars').select('id', 'avif').where('id', id).first()
}

/** Pictures of before a moment that lack their AVIF files, oldest first. */
export async function avatarsWithoutAvif(before: DateTime, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db.connection(),
    `SELECT id FROM avatars WHERE avif IS NULL AND created_at < :before
     ORDER BY created_at LIMIT :limit`,
    { before: before.toJSDate(), limit }
  )
  return rows.map(({ id }) => id)
}

/** Says which set of files is the picture's: the first one stays. Null when the picture is gone. */
export async function keepAvif(id: string, set: string): Promise<string | null> {
  const [row] = await rowsOf<{ avif: string }>(
    db.connection(),
    'UPDATE avatars SET avif = coalesce(avif, :set) WHERE id = :id RETURNING avif',
    { id, set }
  )
  return row?.avif ?? null
}

/** Which of these pictures are somebody's. */
export async function avatarsAmong(ids: string[]): Promise<Set<string>> {
  const rows = await db.from('avatars').select('id').whereRaw('id = ANY(?)', [ids])
  return new Set(rows.map((row) => row.id))
}

export async function insertAvatar(
  trx: TransactionClientContract,
  avatar: { id: string; userId: string },
  now: DateTime
): Promise<void> {
  await rowsOf(trx, 'INSERT INTO avatars (id, user_id, created_at) VALUES (:id, :userId, :now)', {
    ...avatar,
    now: now.toJSDate(),
  })
}

/** Forgets a person's picture and answers its id. */
export async function deleteAvatar(
  trx: TransactionClientContract,
  userId: string
): Promise<string | null> {
  const [row] = await rowsOf<{ id: string }>(
    trx,
    'DELETE FROM avatars WHERE user_id = :userId RETURNING id',
    { userId }
  )
  return row?.id ?? null
}
