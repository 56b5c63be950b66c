import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { InstructorAccess, Posture, StudentAccess } from './posture.js'

export interface ScheduleRow {
  id: string
  instructor_access: InstructorAccess
  student_access: StudentAccess
  at: Date
  reason: string
  created_by: string | null
  created_at: Date
  state: 'waiting' | 'done' | 'cancelled'
  ended_at: Date | null
}

/** @returns false when another switch waits for the same instant */
export async function insertSchedule(
  trx: TransactionClientContract,
  schedule: {
    id: string
    posture: Posture
    at: DateTime
    reason: string
    by: string
    now: DateTime
  }
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `INSERT INTO posture_schedules
       (id, instructor_access, student_access, at, reason, created_by, created_at)
     VALUES (:id, :instructor, :student, :at, :reason, :by, :now)
     ON CONFLICT (at) WHERE state = 'waiting' DO NOTHING RETURNING id`,
    {
      id: schedule.id,
      instructor: schedule.posture.instructor,
      student: schedule.posture.student,
      at: schedule.at.toJSDate(),
      reason: schedule.reason,
      by: schedule.by,
      now: schedule.now.toJSDate(),
    }
  )
  return rows.length === 1
}

export async function waitingSchedules(): Promise<ScheduleRow[]> {
  return rowsOf(
    db.connection(),
    "SELECT * FROM posture_schedules WHERE state = 'waiting' ORDER BY at"
  )
}

export async function lockSchedule(
  trx: TransactionClientContract,
  id: string
): Promise<ScheduleRow | null> {
  return trx.from('posture_schedules').where('id', id).forUpdate().first()
}

/**
 * The switch that is due first, locked. Whoever asks meanwhile waits for its end and goes away empty:
 * switches take effect in the order of their times, each once.
 */
export async function takeDueSchedule(
  trx: TransactionClientContract,
  now: DateTime
): Promise<ScheduleRow | null> {
  const [row] = await rowsOf<ScheduleRow>(
    trx,
    `SELECT * FROM posture_schedules WHERE state = 'waiting' AND at <= :now
     ORDER BY at LIMIT 1 FOR UPDATE`,
    { now: now.toJSDate() }
  )
  return row ?? null
}

export async function endSchedule(
  trx: TransactionClientContract,
  id: string,
  state: 'done' | 'cancelled',
  now: DateTime
): Promise<void> {
  await trx.from('posture_schedules').where('id', id).update({ state, ended_at: now.toJSDate() })
}
