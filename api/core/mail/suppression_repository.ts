import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { rowsOf } from '#api/core/queue/sql'

export interface Suppression {
  id: string
  address: string
  reason: 'bounce' | 'complaint' | 'unsubscribe' | 'manual'
  note: string | null
  created_at: Date
  created_by: string | null
}

/** Which of these addresses get no mail from us. */
export async function suppressedAmong(addresses: string[]): Promise<Set<string>> {
  const rows = await db
    .from('mail_suppressions')
    .select('address')
    .whereRaw('address = ANY(?)', [addresses])
  return new Set(rows.map((row) => row.address))
}

/** Adds an address; one that is listed already keeps its first reason. */
export async function suppress(
  trx: TransactionClientContract,
  entry: {
    address: string
    reason: Suppression['reason']
    note?: string | null
    by?: string | null
  }
): Promise<Suppression> {
  const [row] = await rowsOf<Suppression>(
    trx,
    `INSERT INTO mail_suppressions (id, address, reason, note, created_at, created_by)
     VALUES (:id, :address, :reason, :note, :now, :by)
     ON CONFLICT (address) DO UPDATE SET address = excluded.address
     RETURNING *`,
    {
      id: newId(),
      address: entry.address,
      reason: entry.reason,
      note: entry.note ?? null,
      now: wallClock.now().toJSDate(),
      by: entry.by ?? null,
    }
  )
  return row
}

export async function unsuppress(
  trx: TransactionClientContract,
  id: string
): Promise<Suppression | null> {
  const { rows } = await trx.rawQuery<{ rows: Suppression[] }>(
    'DELETE FROM mail_suppressions WHERE id = ? RETURNING *',
    [id]
  )
  return rows[0] ?? null
}

export const suppressionList = () => db.from('mail_suppressions')
