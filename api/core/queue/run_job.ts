import type { DateTime } from 'luxon'
import logger from '@adonisjs/core/services/logger'
import { isDatabaseAway } from '#api/core/database_away'
import type { ActiveJob } from '#api/core/queue/active_job'
import { backoffMs } from '#api/core/queue/backoff'
import { pause } from '#api/core/queue/deadline'
import {
  LeaseLostError,
  PermanentJobError,
  WorkerStoppingError,
  type JobDefinition,
} from '#api/core/queue/job'
import { interrupt, markDead, markDone, markForRetry, release } from '#api/core/queue/job_endings'
import { describeError } from '#api/core/queue/trouble'
import { untilDatabaseAnswers } from '#api/core/queue/until_database_answers'

export type JobOutcome = 'done' | 'retry' | 'dead' | 'released' | 'interrupted' | 'lost'

/** A handler that ignores its signal for so long is left behind, so that its slot is free again. */
const GRACE_MS = 5_000

/** Runs one claimed job and writes down how it ended. Rejects only when the database stays away. */
export async function runJob(
  job: ActiveJob,
  definition: JobDefinition,
  now: () => DateTime
): Promise<JobOutcome> {
  let failure: { error: unknown } | null = null
  const over = new AbortController()
  try {
    await Promise.race([definition.handle(job.run), leftBehind(job.signal, over.signal)])
  } catch (error) {
    failure = { error }
  } finally {
    over.abort()
    job.close()
  }

  const [outcome, write] = failure ? ending(job, definition, failure.error, now) : done(job, now)
  const held = await untilDatabaseAnswers(write)
  if (failure) {
    logger.warn(
      { job: job.row.id, name: job.row.name, outcome, ...describeError(failure.error) },
      'job did not finish'
    )
  }
  return held ? outcome : 'lost'
}

type Ending = [JobOutcome, () => Promise<boolean>]

function done({ token }: ActiveJob, now: () => DateTime): Ending {
  return ['done', () => markDone(token, now())]
}

function ending(
  { row, token, signal }: ActiveJob,
  definition: JobDefinition,
  error: unknown,
  now: () => DateTime
): Ending {
  const cause: unknown = signal.aborted ? signal.reason : error
  if (cause instanceof LeaseLostError) return ['lost', async () => false]
  if (cause instanceof WorkerStoppingError) return ['released', () => release(token, now())]

  if (isDatabaseAway(cause)) return ['interrupted', () => interrupt(token, now())]

  const text = String(cause).slice(0, 500)
  if (error instanceof PermanentJobError || row.attempts >= row.max_attempts) {
    return ['dead', () => markDead(token, text, now())]
  }
  const wait = (definition.backoff ?? backoffMs)(row.attempts)
  return ['retry', () => markForRetry(token, text, now().plus({ milliseconds: wait }))]
}

async function leftBehind(signal: AbortSignal, over: AbortSignal): Promise<never> {
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await pause(GRACE_MS, over)
  throw signal.reason
}
