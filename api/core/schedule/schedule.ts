import type { JobPayload } from '#api/core/queue/job'
import type { Rhythm } from '#api/core/schedule/next_run'

export interface ScheduledJob {
  name: string
  rhythm: Rhythm
  jobName: string
  payload: JobPayload
}

const schedules: ScheduledJob[] = []

/**
 * Enqueues a job again and again, by the business clock, once across all processes. What was missed
 * while nothing ran is made up for by one run. The job's payload also gets `scheduled_for`, the
 * instant it was due. Everything that recurs is listed on the page `api/start/schedule.ts`.
 */
export function schedule(
  name: string,
  rhythm: Rhythm,
  jobName: string,
  payload: JobPayload = {}
): void {
  if (schedules.some((known) => known.name === name)) {
    throw new Error(`There are two schedules named "${name}"`)
  }
  schedules.push({ name, rhythm, jobName, payload })
}

export function knownSchedules(): readonly ScheduledJob[] {
  return schedules
}
