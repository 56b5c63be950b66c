import type { DateTime } from 'luxon'
import { newId } from '#api/core/ids'
import type { JobDefinition, JobPayload, JobRun } from '#api/core/queue/job'
import { findJob } from '#api/core/queue/find_job'
import { defineJob, enqueue } from '#api/core/queue/queue'
import { runDueJobs } from '#api/core/queue/run_due_jobs'

/** A kind of job of its own for each test, so that no other test's rows are run with it. */
export function givenJob(
  handle: (job: JobRun) => Promise<void> | void,
  options: Partial<JobDefinition> = {}
) {
  const { name } = defineJob({
    name: `test_${newId()}`,
    timeoutMs: 5_000,
    maxAttempts: 3,
    ...options,
    handle: async (job) => handle(job),
  })
  return {
    name,
    enqueue: (payload?: JobPayload, options?: Parameters<typeof enqueue>[2]) =>
      enqueue(name, payload, options),
    runDue: async (now?: DateTime) => {
      const reports = await runDueJobs({ now, names: [name] })
      return reports.map((report) => report.outcome)
    },
  }
}

export async function stateOf(id: string) {
  return (await findJob(id))?.state
}
