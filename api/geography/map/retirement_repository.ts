import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import { placeKey } from '../place_key.js'

/** What the new map does not have is kept, out of sight. */
export async function retireMissing(
  trx: TransactionClientContract,
  now: DateTime
): Promise<string[]> {
  const rows = await rowsOf<{ slug: string }>(
    trx,
    `UPDATE areas a SET retired_at = :now, version = version + 1, updated_at = :now
     WHERE a.retired_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM incoming_areas i WHERE i.slug = a.slug)
     RETURNING a.slug`,
    { now: now.toJSDate() }
  )
  return rows.map(({ slug }) => slug)
}

/**
 * Points every retired area at the one that holds its centre: one that is shown, in the same borough
 * where there is one, the nearest where none holds it. Those retired earlier follow along.
 */
export async function nameSuccessors(trx: TransactionClientContract): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE areas r SET successor_id = heir.id
     FROM areas gone CROSS JOIN LATERAL (
       -- The second is looked for only where the first is not there; OFFSET keeps it to once a row.
       SELECT coalesce(
         (SELECT a.id FROM areas a
          WHERE a.retired_at IS NULL AND (gone.hidden OR NOT a.hidden) AND a.borough = gone.borough
          ORDER BY a.polygon <-> gone.centre, a.id LIMIT 1),
         (SELECT a.id FROM areas a
          WHERE a.retired_at IS NULL AND (gone.hidden OR NOT a.hidden)
          ORDER BY a.polygon <-> gone.centre, a.id LIMIT 1)) AS id
       OFFSET 0
     ) heir
     WHERE r.id = gone.id AND gone.retired_at IS NOT NULL
       AND gone.successor_id IS DISTINCT FROM heir.id`
  )
}

interface Named {
  id: number
  name: string
  shown_name: string | null
  names: string[]
  keys: string[]
}

/** The ways in which an area can be named, each once. */
export const keysOf = ({ name, shown_name: shown, names }: Omit<Named, 'id' | 'keys'>) => [
  ...new Set([name, ...(shown ? [shown] : []), ...names].map(placeKey).filter(Boolean)),
]

/** Writes down by which keys areas are found, where that has changed. */
export async function refreshKeys(trx: TransactionClientContract, id?: number): Promise<void> {
  const areas = await rowsOf<Named>(
    trx,
    `SELECT id, name, shown_name, coalesce(staff_aliases, aliases) AS names, keys FROM areas
     WHERE CAST(:id AS integer) IS NULL OR id = :id`,
    { id: id ?? null }
  )
  const stale = areas
    .map((area) => ({ id: area.id, keys: keysOf(area), old: area.keys }))
    .filter(({ keys, old }) => keys.join() !== old.join())
  await rowsOf(
    trx,
    `UPDATE areas a SET keys = fresh.keys
     FROM jsonb_to_recordset(CAST(:fresh AS jsonb)) AS fresh (id integer, keys text[])
     WHERE a.id = fresh.id`,
    { fresh: JSON.stringify(stale.map(({ id: area, keys }) => ({ id: area, keys }))) }
  )
}

/** What staff said of areas; the map in force is not touched. Answers whether there was any. */
export async function forgetStaffChanges(trx: TransactionClientContract): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `UPDATE areas SET shown_name = NULL, hidden_by_staff = NULL, staff_aliases = NULL,
       version = version + 1
     WHERE (shown_name, hidden_by_staff, staff_aliases) IS DISTINCT FROM (NULL, NULL, NULL)
     RETURNING id`
  )
  return rows.length > 0
}
