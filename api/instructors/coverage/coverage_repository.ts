import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { Coverage } from './coverage.js'
import { coverageOf } from './coverage_queries.js'

export async function findCoverage(
  userId: string,
  client: Client = db.connection()
): Promise<Coverage | null> {
  const [saved] = await rowsOf<Omit<Coverage, 'area_ids'>>(
    client,
    'SELECT version, updated_at FROM instructor_coverage WHERE user_id = :userId',
    { userId }
  )
  if (!saved) return null
  return { ...saved, area_ids: (await coverageOf([userId], client)).get(userId) ?? [] }
}

/** Says of each where they travel to from now on; the areas are known to be shown ones. */
export async function writeCoverage(
  trx: TransactionClientContract,
  rows: readonly { userId: string; areaIds: readonly number[] }[],
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO instructor_coverage AS c (user_id, area_ids, created_at, updated_at)
     SELECT user_id, area_ids, :now, :now
     FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (user_id text, area_ids integer[])
     ON CONFLICT (user_id) DO UPDATE SET area_ids = excluded.area_ids, version = c.version + 1,
       updated_at = excluded.updated_at`,
    {
      rows: JSON.stringify(
        rows.map(({ userId, areaIds }) => ({ user_id: userId, area_ids: areaIds }))
      ),
      now: now.toJSDate(),
    }
  )
}
