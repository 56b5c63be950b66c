import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'

/** Until the transaction ends, nobody else looks for an address of this name. */
export async function lockSlugs(trx: TransactionClientContract, base: string): Promise<void> {
  const sql = `SELECT pg_advisory_xact_lock(hashtextextended('instructor slug ' || :base, 0))`
  await rowsOf(trx, sql, { base })
}

/** Every address of this name that somebody has or had. */
export function slugsOf(
  trx: TransactionClientContract,
  base: string
): Promise<{ slug: string; user_id: string }[]> {
  const sql = `SELECT slug, user_id FROM instructor_slugs
    WHERE slug = :base OR slug LIKE :base || '-%' ORDER BY added_at`
  return rowsOf(trx, sql, { base })
}

export async function insertSlug(
  trx: TransactionClientContract,
  { slug, userId }: { slug: string; userId: string },
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    'INSERT INTO instructor_slugs (slug, user_id, added_at) VALUES (:slug, :userId, :now)',
    { slug, userId, now: now.toJSDate() }
  )
}
