import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { newId } from '#api/core/ids'
import { rowsOf } from '#api/core/queue/sql'
import type { ClinicSignUp, SignUpState } from '../clinic_date.js'

type Trx = TransactionClientContract

/** What somebody has of a date: a seat or a place in line. */
export async function findOwnSignUp(
  trx: Trx,
  dateId: string,
  userId: string
): Promise<ClinicSignUp | null> {
  const sql = `SELECT * FROM clinic_sign_ups
    WHERE clinic_date_id = :dateId AND user_id = :userId AND state <> 'stepped_back'`
  return (await rowsOf<ClinicSignUp>(trx, sql, { dateId, userId }))[0] ?? null
}

export async function countSeated(trx: Trx, dateId: string): Promise<number> {
  const sql = `SELECT count(*)::integer AS seated FROM clinic_sign_ups
    WHERE clinic_date_id = :dateId AND state = 'seated'`
  return (await rowsOf<{ seated: number }>(trx, sql, { dateId }))[0].seated
}

export async function insertSignUp(
  trx: Trx,
  { dateId, userId, state }: { dateId: string; userId: string; state: SignUpState },
  now: DateTime
): Promise<string> {
  const id = newId()
  await rowsOf(
    trx,
    `INSERT INTO clinic_sign_ups (id, clinic_date_id, user_id, state, signed_up_at, seated_at)
     VALUES (:id, :dateId, :userId, :state, :now, CASE :state WHEN 'seated' THEN :now::timestamptz END)`,
    { id, dateId, userId, state, now: now.toJSDate() }
  )
  return id
}

export async function storeStepBack(trx: Trx, id: string, now: DateTime): Promise<void> {
  const sql = `UPDATE clinic_sign_ups SET state = 'stepped_back', stepped_back_at = :now WHERE id = :id`
  await rowsOf(trx, sql, { id, now: now.toJSDate() })
}

/** Seats those who have waited longest; answers them. */
export async function seatWaiting(
  trx: Trx,
  dateId: string,
  seats: number,
  now: DateTime
): Promise<string[]> {
  const seated = await rowsOf<{ id: string }>(
    trx,
    `UPDATE clinic_sign_ups SET state = 'seated', seated_at = :now WHERE id IN (
       SELECT s.id FROM clinic_sign_ups s JOIN users u ON u.id = s.user_id
       WHERE s.clinic_date_id = :dateId AND s.state = 'waiting'
         AND u.state IN ('active', 'pending_verification')
       ORDER BY s.position LIMIT :seats)
     RETURNING id`,
    { dateId, seats, now: now.toJSDate() }
  )
  return seated.map(({ id }) => id)
}

/** Who has a seat is reminded once more of a date that was moved. */
export async function forgetReminders(trx: Trx, dateId: string): Promise<void> {
  const sql = 'UPDATE clinic_sign_ups SET reminded_at = NULL WHERE clinic_date_id = :dateId'
  await rowsOf(trx, sql, { dateId })
}

/** Those of these people who have something of dates ahead, and could not sign up for it now. */
export async function outAmong(
  trx: Trx,
  userIds: readonly string[],
  now: DateTime
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    `SELECT u.id FROM users u
     WHERE u.id = ANY(:userIds)
       AND NOT (u.state IN ('active', 'pending_verification') AND EXISTS (
         SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role = 'instructor'))
       AND EXISTS (SELECT 1 FROM clinic_sign_ups s JOIN clinic_dates d ON d.id = s.clinic_date_id
         WHERE s.user_id = u.id AND s.state <> 'stepped_back' AND d.starts_at > :now)
     ORDER BY u.id`,
    { userIds, now: now.toJSDate() }
  )
  return rows.map(({ id }) => id)
}

/** The dates ahead of which somebody has something. */
export async function datesAheadOf(trx: Trx, userId: string, now: DateTime): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    `SELECT d.id FROM clinic_sign_ups s JOIN clinic_dates d ON d.id = s.clinic_date_id
     WHERE s.user_id = :userId AND s.state <> 'stepped_back' AND d.starts_at > :now
     ORDER BY d.id`,
    { userId, now: now.toJSDate() }
  )
  return rows.map(({ id }) => id)
}
