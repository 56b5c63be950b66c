import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import type { LocalDate } from '#api/core/local_date'
import { rowsOf, type Client } from '#api/core/queue/sql'
import { UNSAVED } from '#api/instructors/profile/instructor_profile'
import { isEmpty } from '../plan/day_algebra.js'
import { readDay, type Day } from '../plan/day_bits.js'
import type { DayOfPlan } from '../plan/plan_changes.js'

/** Whose wall an instructor's dates are read on. */
export async function zoneOf(userId: string, client: Client = db.connection()): Promise<string> {
  const sql = 'SELECT time_zone FROM instructor_profiles WHERE user_id = :userId'
  const [row] = await rowsOf<{ time_zone: string }>(client, sql, { userId })
  return row?.time_zone ?? UNSAVED.time_zone
}

/** What is planned on these dates; where nothing is, there is no entry. */
export async function readDays(
  userId: string,
  dates: readonly LocalDate[],
  client: Client = db.connection()
): Promise<Map<LocalDate, Day>> {
  const rows = await rowsOf<{ date: LocalDate; bits: Buffer; tags: Buffer }>(
    client,
    `SELECT to_char(date, 'YYYY-MM-DD') AS date, bits, tags FROM availability_days
     WHERE user_id = :userId AND date = ANY(CAST(:dates AS date[]))`,
    { userId, dates }
  )
  return new Map(rows.map(({ date, bits, tags }) => [date, readDay(bits, tags)]))
}

/** Puts these days in place of what is there. An empty one leaves no row: that says the same. */
export async function writeDays(
  trx: TransactionClientContract,
  userId: string,
  days: readonly DayOfPlan[]
): Promise<void> {
  const [empty, open] = [
    days.filter(({ day }) => isEmpty(day)),
    days.filter(({ day }) => !isEmpty(day)),
  ]
  if (empty.length > 0) {
    await rowsOf(
      trx,
      `DELETE FROM availability_days WHERE user_id = :userId AND date = ANY(CAST(:dates AS date[]))`,
      { userId, dates: empty.map(({ date }) => date) }
    )
  }
  if (open.length === 0) return
  await rowsOf(
    trx,
    `INSERT INTO availability_days (user_id, date, bits, tags, updated_at)
     SELECT :userId, date, decode(bits, 'hex'), decode(tags, 'hex'), :now
     FROM unnest(CAST(:dates AS date[]), CAST(:bits AS text[]), CAST(:tags AS text[]))
       AS written (date, bits, tags)
     ON CONFLICT (user_id, date) DO UPDATE
       SET bits = excluded.bits, tags = excluded.tags, updated_at = excluded.updated_at`,
    {
      userId,
      now: wallClock.now().toJSDate(),
      dates: open.map(({ date }) => date),
      bits: open.map(({ day }) => hex(day.bits)),
      tags: open.map(({ day }) => hex(day.tags)),
    }
  )
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
