import type { DateTime } from 'luxon'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { ActiveJob } from '#api/core/queue/active_job'
import { claimJob } from '#api/core/queue/job_leases'
import { jobNamed, knownJobs } from '#api/core/queue/job_registry'
import { runJob, type JobOutcome } from '#api/core/queue/run_job'

interface Options {
  /** Pretends that it is this time: for leases, what is due, and back-off. */
  now?: DateTime
  names?: string[]
  limit?: number
}

export interface RunReport {
  id: string
  name: string
  outcome: JobOutcome
}

/**
 * Runs what is due, one after the other, in the caller: no Redis, no worker. For tests and for
 * commands that want to see the end of it.
 */
export async function runDueJobs({ now, names, limit = 1_000 }: Options = {}) {
  const reports: RunReport[] = []
  const clock = () => now ?? wallClock.now()
  while (reports.length < limit) {
    const token = `inline/${newId()}`
    const row = await claimJob({ token, names: names ?? knownJobs(), now: clock() })
    if (!row) break
    const definition = jobNamed(row.name)
    const outcome = await runJob(new ActiveJob(row, definition.timeoutMs), definition, clock)
    reports.push({ id: row.id, name: row.name, outcome })
  }
  return reports
}
