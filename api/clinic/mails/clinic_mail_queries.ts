import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { ClinicDate, SignUpState } from '../clinic_date.js'

export interface Addressed {
  id: string
  email: string
}

/** Who can sign in; whoever sleeps or is suspended does not come. */
const LIVING = "u.state IN ('active', 'pending_verification')"

export const addressesOf = (trx: TransactionClientContract, ids: string[]): Promise<Addressed[]> =>
  rowsOf<Addressed>(
    trx,
    `SELECT s.id, u.email FROM clinic_sign_ups s JOIN users u ON u.id = s.user_id
     WHERE s.id = ANY(:ids) AND ${LIVING} ORDER BY s.position`,
    { ids }
  )

export const addressesAt = (trx: TransactionClientContract, dateId: string): Promise<Addressed[]> =>
  rowsOf<Addressed>(
    trx,
    `SELECT s.id, u.email FROM clinic_sign_ups s JOIN users u ON u.id = s.user_id
     WHERE s.clinic_date_id = :dateId AND s.state <> 'stepped_back' AND ${LIVING}
     ORDER BY s.position`,
    { dateId }
  )

/** A sign-up with its date and whom it is of, as a mail tells of it. */
export interface MailedSignUp extends ClinicDate {
  sign_up_id: string
  sign_up_state: SignUpState
  first_name: string
}

export const findMailedSignUps = (ids: string[]): Promise<MailedSignUp[]> =>
  rowsOf<MailedSignUp>(
    db.connection(),
    `SELECT d.*, s.id AS sign_up_id, s.state AS sign_up_state, u.first_name
     FROM clinic_sign_ups s JOIN clinic_dates d ON d.id = s.clinic_date_id
     JOIN users u ON u.id = s.user_id WHERE s.id = ANY(:ids)`,
    { ids }
  )

/** Published dates that begin before an instant, and have not begun. */
export const clinicsUntil = (now: DateTime, until: DateTime) =>
  rowsOf<Pick<ClinicDate, 'id' | 'starts_at'>>(
    db.connection(),
    `SELECT id, starts_at FROM clinic_dates
     WHERE state = 'published' AND starts_at > :now AND starts_at <= :until ORDER BY starts_at, id`,
    { now: now.toJSDate(), until: until.toJSDate() }
  )

/**
 * Notes who is reminded now of a date, and answers them: those with a seat who have not been, and who
 * did not sign up only after the others were. The caller holds the date's row.
 */
export const takeToRemind = (
  trx: TransactionClientContract,
  dateId: string,
  dueAt: Date,
  now: DateTime
): Promise<Addressed[]> =>
  rowsOf<Addressed>(
    trx,
    `UPDATE clinic_sign_ups s SET reminded_at = :now FROM users u
     WHERE u.id = s.user_id AND ${LIVING} AND s.clinic_date_id = :dateId AND s.state = 'seated'
       AND s.reminded_at IS NULL AND s.seated_at < :dueAt
     RETURNING s.id, u.email`,
    { dateId, dueAt, now: now.toJSDate() }
  )
