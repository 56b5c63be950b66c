import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { Window } from '../plan/windows.js'
import type { BookingTerms } from './booking_terms.js'

export async function findTerms(
  userId: string,
  client: Client = db.connection()
): Promise<(BookingTerms & { version: number }) | null> {
  const sql = `SELECT min_advance_booking_hours, buffer_minutes, travel_buffer_minutes,
      overnight_protection, version
    FROM availability_settings WHERE user_id = :userId`
  return (await rowsOf<BookingTerms & { version: number }>(client, sql, { userId }))[0] ?? null
}

export async function storeTerms(
  trx: TransactionClientContract,
  userId: string,
  terms: BookingTerms & { version: number }
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO availability_settings (user_id, min_advance_booking_hours, buffer_minutes,
       travel_buffer_minutes, overnight_protection, version, updated_at)
     VALUES (:userId, :min_advance_booking_hours, :buffer_minutes, :travel_buffer_minutes,
       :overnight_protection, :version, :now)
     ON CONFLICT (user_id) DO UPDATE SET
       min_advance_booking_hours = excluded.min_advance_booking_hours,
       buffer_minutes = excluded.buffer_minutes,
       travel_buffer_minutes = excluded.travel_buffer_minutes,
       overnight_protection = excluded.overnight_protection,
       version = excluded.version, updated_at = excluded.updated_at`,
    { ...terms, userId, now: wallClock.now().toJSDate() }
  )
}

/** Seven lists of windows, Monday first; null as long as there is none. */
export async function findPattern(
  userId: string,
  client: Client = db.connection()
): Promise<Window[][] | null> {
  const sql = 'SELECT pattern FROM availability_settings WHERE user_id = :userId'
  const [row] = await rowsOf<{ pattern: Window[][] | null }>(client, sql, { userId })
  return row?.pattern ?? null
}

/** Leaves the conditions as they are, and their version. */
export async function storePattern(
  trx: TransactionClientContract,
  userId: string,
  pattern: readonly (readonly Window[])[]
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO availability_settings (user_id, pattern, updated_at)
     VALUES (:userId, :pattern, :now)
     ON CONFLICT (user_id) DO UPDATE
       SET pattern = excluded.pattern, updated_at = excluded.updated_at`,
    { userId, pattern: JSON.stringify(pattern), now: wallClock.now().toJSDate() }
  )
}
