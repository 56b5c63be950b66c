import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { ClinicDate, ClinicFields } from '../clinic_date.js'

/** The date as it stays until the transaction ends: whoever signs up meanwhile waits. */
export async function lockClinicDate(
  trx: TransactionClientContract,
  id: string
): Promise<ClinicDate | null> {
  const sql = 'SELECT * FROM clinic_dates WHERE id = :id FOR UPDATE'
  return (await rowsOf<ClinicDate>(trx, sql, { id }))[0] ?? null
}

export async function insertClinicDate(
  trx: TransactionClientContract,
  id: string,
  fields: ClinicFields,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO clinic_dates
       (id, starts_at, minutes, capacity, place, link, notes, created_at, updated_at)
     VALUES (:id, :starts_at, :minutes, :capacity, :place, :link, :notes, :now, :now)`,
    { id, ...fields, now: now.toJSDate() }
  )
}

/** Writes what a date is now; its version grows. */
export async function storeClinicDate(
  trx: TransactionClientContract,
  date: ClinicDate,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE clinic_dates SET starts_at = :starts_at, minutes = :minutes, capacity = :capacity,
       place = :place, link = :link, notes = :notes, state = :state, published_at = :published_at,
       cancelled_at = :cancelled_at, cancel_reason = :cancel_reason, version = version + 1,
       updated_at = :now
     WHERE id = :id`,
    {
      id: date.id,
      starts_at: date.starts_at,
      minutes: date.minutes,
      capacity: date.capacity,
      place: date.place,
      link: date.link,
      notes: date.notes,
      state: date.state,
      published_at: date.published_at,
      cancelled_at: date.cancelled_at,
      cancel_reason: date.cancel_reason,
      now: now.toJSDate(),
    }
  )
}
