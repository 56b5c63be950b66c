import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { businessClock } from '#api/core/clock'
import { enqueue } from '#api/core/queue/queue'
import { nextRun } from '#api/core/schedule/next_run'
import { knownSchedules, type ScheduledJob } from '#api/core/schedule/schedule'
import { addSchedule, dueDates, moveDueDate, takeRun } from '#api/core/schedule/schedule_repository'

/** Enqueues the jobs of all schedules that are due. Safe to be called by many processes at once. */
export async function runDueSchedules(now: DateTime = businessClock.now()): Promise<void> {
  const dates = await dueDates()
  for (const scheduled of knownSchedules()) {
    const due = dates.get(scheduled.name)
    if (!due) await addSchedule(scheduled.name, firstRun(scheduled, now))
    else if (due <= now) await run(scheduled, due, now)
    else await bringCloser(scheduled, due, now)
  }
}

/** A new "every" starts at once, a new time of day at its next coming. */
function firstRun({ rhythm }: ScheduledJob, now: DateTime): DateTime {
  return 'everySeconds' in rhythm ? now : nextRun(rhythm, now)
}

async function run(scheduled: ScheduledJob, due: DateTime, now: DateTime): Promise<void> {
  const { name, rhythm, jobName, payload } = scheduled
  const dueText = due.toUTC().toISO()!
  await db.transaction(async (trx) => {
    const next = nextRun(rhythm, now, due)
    if (!(await takeRun(trx, { name, due, next, now }))) return
    await enqueue(
      jobName,
      { ...payload, scheduled_for: dueText },
      { key: `${name}@${dueText}`, trx }
    )
  })
}

/** The rhythm was changed, or the business clock set back: what lies too far ahead comes closer. */
async function bringCloser({ name, rhythm }: ScheduledJob, due: DateTime, now: DateTime) {
  const latest = nextRun(rhythm, now)
  if (due > latest) await moveDueDate(name, due, latest)
}
