import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { rowsOf, type Client } from '#api/core/queue/sql'

/** When each schedule is due next, by name. */
export async function dueDates(): Promise<Map<string, DateTime>> {
  const rows = await rowsOf<{ name: string; next_run_at: Date }>(
    db.connection(),
    'SELECT name, next_run_at FROM schedules'
  )
  return new Map(
    rows.map(({ name, next_run_at: due }) => [name, DateTime.fromJSDate(due, { zone: 'utc' })])
  )
}

export async function addSchedule(name: string, due: DateTime): Promise<void> {
  await rowsOf(
    db.connection(),
    'INSERT INTO schedules (name, next_run_at) VALUES (:name, :due) ON CONFLICT (name) DO NOTHING',
    { name, due: due.toJSDate() }
  )
}

/** Moves a due date, unless someone else has moved it. */
export async function moveDueDate(name: string, from: DateTime, to: DateTime): Promise<void> {
  await rowsOf(
    db.connection(),
    'UPDATE schedules SET next_run_at = :to WHERE name = :name AND next_run_at = :from',
    { name, from: from.toJSDate(), to: to.toJSDate() }
  )
}

/** Takes the run due at `due`: of many processes that try, one gets true. */
export async function takeRun(
  trx: Client,
  run: { name: string; due: DateTime; next: DateTime; now: DateTime }
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `UPDATE schedules SET last_run_at = :now, next_run_at = :next
     WHERE name = :name AND next_run_at = :due RETURNING name`,
    {
      name: run.name,
      due: run.due.toJSDate(),
      next: run.next.toJSDate(),
      now: run.now.toJSDate(),
    }
  )
  return rows.length === 1
}
