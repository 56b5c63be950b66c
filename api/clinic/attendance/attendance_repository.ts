import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { Attendance, ClinicSignUp } from '../clinic_date.js'

/** A sign-up with its date, both held until the transaction ends: the date first, as by who steps back. */
export async function lockSignUp(
  trx: TransactionClientContract,
  id: string
): Promise<(ClinicSignUp & { starts_at: Date; cancelled: boolean }) | null> {
  const date = '(SELECT clinic_date_id FROM clinic_sign_ups WHERE id = :id)'
  await rowsOf(trx, `SELECT 1 FROM clinic_dates WHERE id = ${date} FOR UPDATE`, { id })
  const rows = await rowsOf<ClinicSignUp & { starts_at: Date; cancelled: boolean }>(
    trx,
    `SELECT s.*, d.starts_at, d.state = 'cancelled' AS cancelled
     FROM clinic_sign_ups s JOIN clinic_dates d ON d.id = s.clinic_date_id
     WHERE s.id = :id FOR UPDATE OF s`,
    { id }
  )
  return rows[0] ?? null
}

export async function storeAttendance(
  trx: TransactionClientContract,
  id: string,
  attendance: Attendance | null,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE clinic_sign_ups SET attendance = :attendance, attendance_at = :at WHERE id = :id`,
    { id, attendance, at: attendance && now.toJSDate() }
  )
}
