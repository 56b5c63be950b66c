import { createHash } from 'node:crypto'
import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { canonicalRow, ROW_COLUMNS, type AuditRow } from '#api/core/audit/canonical_row'
import { wallClock } from '#api/core/clock'
import { rowsOf, type Client } from '#api/core/queue/sql'

const BATCH = 500

/** Any number will do, as long as nothing else locks it. */
const SEALER_LOCK = 7_325_001

/** What the first row is chained to. */
export const GENESIS = Buffer.alloc(32)

/** Chains a row to the one before it. */
export function sealOf(previous: Buffer, row: AuditRow): Buffer {
  return createHash('sha256').update(previous).update(canonicalRow(row)).digest()
}

/**
 * Seals committed rows that have no seal yet. One sealer at a time works across all processes; the
 * others leave at once.
 *
 * @returns whether there may be more
 */
export function sealAuditEvents(now: DateTime = wallClock.now()): Promise<boolean> {
  return db.transaction(async (trx) => {
    const [lock] = await rowsOf<{ held: boolean }>(
      trx,
      'SELECT pg_try_advisory_xact_lock(:lock) AS held',
      { lock: SEALER_LOCK }
    )
    if (!lock.held) return false

    const rows = await takeUnsealed(trx)
    if (rows.length > 0) await append(trx, rows, now)
    return rows.length === BATCH
  })
}

/** Takes rows off the list of the unsealed, which a trigger fills whoever inserts. */
function takeUnsealed(trx: Client): Promise<AuditRow[]> {
  return rowsOf<AuditRow>(
    trx,
    `WITH taken AS (
       DELETE FROM audit_unsealed WHERE audit_id IN (
         SELECT audit_id FROM audit_unsealed ORDER BY audit_id LIMIT :batch)
       RETURNING audit_id)
     SELECT ${ROW_COLUMNS} FROM audit_events e JOIN taken ON taken.audit_id = e.id
     WHERE NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.audit_id = e.id)
     ORDER BY e.id`,
    { batch: BATCH }
  )
}

async function append(trx: Client, rows: AuditRow[], now: DateTime): Promise<void> {
  let [{ position, hash }] = await lastSeal(trx)
  const seals = rows.map((row) => {
    position += 1
    hash = sealOf(hash, row)
    return { position, audit_id: row.id, hash: hash.toString('hex') }
  })
  await rowsOf(
    trx,
    `INSERT INTO audit_seals (position, audit_id, hash, sealed_at)
     SELECT position, audit_id, decode(hash, 'hex'), :now
     FROM jsonb_to_recordset(CAST(:seals AS jsonb))
       AS seal (position bigint, audit_id text, hash text)`,
    { seals: JSON.stringify(seals), now: now.toJSDate() }
  )
}

async function lastSeal(trx: Client): Promise<[{ position: number; hash: Buffer }]> {
  const [last] = await rowsOf<{ position: string; hash: Buffer }>(
    trx,
    'SELECT position, hash FROM audit_seals ORDER BY position DESC LIMIT 1'
  )
  return [
    last ? { position: Number(last.position), hash: last.hash } : { position: 0, hash: GENESIS },
  ]
}
