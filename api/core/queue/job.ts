export type JobPayload = Record<string, unknown>

/** What a handler is given. */
export interface JobRun<Payload extends JobPayload = JobPayload> {
  id: string
  payload: Payload
  /** 1 for the first try. */
  attempt: number
  /** Aborted when the time is up, the job was cancelled or taken over, or the worker shuts down. */
  signal: AbortSignal
  /** Stores how far the job is, for people to see, and is a sign of life like `keepAlive`. */
  progress(progress: JobPayload): Promise<void>
  /**
   * Renews the lease and starts the time limit anew. To be called between batches of long work.
   *
   * @throws LeaseLostError when the job is no longer this worker's: stop at once
   */
  keepAlive(): Promise<void>
}

/**
 * A kind of job. `handle` may run twice for one row (a worker can die after the effect and before
 * saying so), so it reloads the state, and its effects are idempotent.
 */
export interface JobDefinition<Payload extends JobPayload = JobPayload> {
  name: string
  /** Longest time without a sign of life before the signal aborts. */
  timeoutMs: number
  /** Failures until the job is left in the state `dead`. */
  maxAttempts: number
  /** Milliseconds to wait after the given attempt failed. Default: `backoff.ts`. */
  backoff?(attempt: number): number
  handle(job: JobRun<Payload>): Promise<void>
}

/** Thrown by a handler when trying again cannot help: the job is dead at once. */
export class PermanentJobError extends Error {
  override name = 'PermanentJobError'
}

/** The row is no longer held by this run: it was cancelled, or its lease ran out. */
export class LeaseLostError extends Error {
  override name = 'LeaseLostError'
}

/** Reason of an abort at shutdown. The job goes back to the queue; the attempt is not counted. */
export class WorkerStoppingError extends Error {
  override name = 'WorkerStoppingError'
}
