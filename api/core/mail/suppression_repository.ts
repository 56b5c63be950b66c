import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { rowsOf } from '#api/core/queue/sql'
import { macOfAddress } from './address_mac.js'

export interface Suppression {
  id: string
  /** Null once its person was erased: from then on a keyed hash alone keeps mail from them. */
  address: string | null
  reason: 'bounce' | 'complaint' | 'unsubscribe' | 'manual'
  note: string | null
  created_at: Date
  created_by: string | null
}

/**
 * Which of these addresses get no mail from us. Who unsubscribed still gets what they need to use
 * their account.
 */
export async function suppressedAmong(
  addresses: string[],
  { essential = false } = {}
): Promise<Set<string>> {
  const byMac = new Map(addresses.map((address) => [macOfAddress(address), address]))
  const rows = await db
    .from('mail_suppressions')
    .select('address_mac')
    .whereRaw('address_mac = ANY(?)', [[...byMac.keys()]])
    .whereNotIn('reason', essential ? ['unsubscribe'] : [])
  return new Set(rows.map((row) => byMac.get(row.address_mac)!))
}

/** Those of which the list keeps a hash alone, with the reason why they get no mail. */
export async function forgottenAmong(addresses: string[]): Promise<Map<string, string>> {
  const some = await db.from('mail_suppressions').select('id').whereNull('address').first()
  if (!some) return new Map()
  const byMac = new Map(addresses.map((address) => [macOfAddress(address), address]))
  const rows = await db
    .from('mail_suppressions')
    .select('address_mac', 'reason')
    .whereNull('address')
    .whereRaw('address_mac = ANY(?)', [[...byMac.keys()]])
  return new Map(rows.map((row) => [byMac.get(row.address_mac)!, row.reason]))
}

/** Adds an address; one that is listed already keeps its reason, unless that keeps less back. */
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
    `INSERT INTO mail_suppressions (id, address, address_mac, reason, note, created_at, created_by)
     VALUES (:id, :address, :mac, :reason, :note, :now, :by)
     ON CONFLICT (address_mac) DO UPDATE SET address = excluded.address,
       reason = CASE mail_suppressions.reason WHEN 'unsubscribe' THEN excluded.reason
         ELSE mail_suppressions.reason END
     RETURNING *`,
    {
      id: newId(),
      address: entry.address,
      mac: macOfAddress(entry.address),
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
