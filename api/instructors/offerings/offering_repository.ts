import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { OfferingTerms } from './offering.js'

/** Puts a live offering at the end of its instructor's; false when the service is offered already. */
export async function insertOffering(
  trx: TransactionClientContract,
  offering: OfferingTerms & { id: string; userId: string; serviceId: string },
  now: DateTime
): Promise<boolean> {
  const made = await rowsOf(
    trx,
    `INSERT INTO instructor_offerings (id, user_id, service_id, durations, age_groups, levels,
       selections, description, equipment, position, created_at, updated_at)
     VALUES (:id, :userId, :serviceId, CAST(:durations AS integer[]), :ageGroups, :levels,
       :selections, :description, :equipment,
       (SELECT coalesce(max(position), 0) + 1 FROM instructor_offerings WHERE user_id = :userId),
       :now, :now)
     ON CONFLICT (user_id, service_id) WHERE state = 'live' DO NOTHING RETURNING id`,
    {
      id: offering.id,
      userId: offering.userId,
      serviceId: offering.serviceId,
      ...columnsOf(offering),
      now: now.toJSDate(),
    }
  )
  if (made.length === 0) return false
  await insertRates(trx, offering.id, offering)
  return true
}

export async function updateOffering(
  trx: TransactionClientContract,
  id: string,
  terms: OfferingTerms,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE instructor_offerings SET durations = CAST(:durations AS integer[]),
       age_groups = :ageGroups, levels = :levels, selections = :selections,
       description = :description, equipment = :equipment,
       version = version + 1, updated_at = :now
     WHERE id = :id`,
    { id, ...columnsOf(terms), now: now.toJSDate() }
  )
  await rowsOf(trx, 'DELETE FROM instructor_offering_rates WHERE offering_id = :id', { id })
  await insertRates(trx, id, terms)
}

export async function archiveOfferingRow(
  trx: TransactionClientContract,
  id: string,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE instructor_offerings SET state = 'archived', archived_at = :now, updated_at = :now,
       version = version + 1 WHERE id = :id`,
    { id, now: now.toJSDate() }
  )
}

/** Numbers offerings as they stand in the list. Versions stay: they count changes of terms. */
export async function writeOrder(
  trx: TransactionClientContract,
  ids: readonly string[]
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE instructor_offerings AS o SET position = wanted.place
     FROM unnest(CAST(:ids AS text[])) WITH ORDINALITY AS wanted (id, place)
     WHERE o.id = wanted.id AND o.position <> wanted.place`,
    { ids: [...ids] }
  )
}

/** How many services somebody offers. */
export async function countLiveOfferings(
  userId: string,
  client: Client = db.connection()
): Promise<number> {
  const sql = `SELECT count(*)::int AS live FROM instructor_offerings
    WHERE user_id = :userId AND state = 'live'`
  return (await rowsOf<{ live: number }>(client, sql, { userId }))[0].live
}

async function insertRates(
  trx: TransactionClientContract,
  id: string,
  { formats }: Pick<OfferingTerms, 'formats'>
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO instructor_offering_rates (offering_id, format, hourly_rate_cents)
     SELECT :id, format, hourly_rate_cents
     FROM jsonb_to_recordset(:rates) AS wanted (format text, hourly_rate_cents bigint)`,
    { id, rates: JSON.stringify(formats) }
  )
}

const columnsOf = (terms: OfferingTerms) => ({
  durations: terms.durations.map(String),
  ageGroups: terms.age_groups,
  levels: terms.levels,
  selections: JSON.stringify(terms.selections),
  description: terms.description,
  equipment: terms.equipment,
})
