import { wallClock } from '#api/core/clock'
import { LeaseLostError, type JobPayload, type JobRun } from '#api/core/queue/job'
import { renewLeases, storeProgress, type ClaimedJob } from '#api/core/queue/job_leases'

/** A job in the hands of a handler: its signal and its time limit. */
export class ActiveJob {
  #abort = new AbortController()
  #timer: NodeJS.Timeout | undefined

  constructor(
    readonly row: ClaimedJob,
    private readonly timeoutMs: number
  ) {
    this.#startTimer()
  }

  get token(): string {
    return this.row.lease_owner
  }

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  abort(reason: Error): void {
    this.#abort.abort(reason)
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  /** What the handler gets to see. */
  get run(): JobRun {
    return {
      id: this.row.id,
      payload: this.row.payload,
      attempt: this.row.attempts,
      signal: this.signal,
      progress: (progress) => this.#progress(progress),
      keepAlive: () => this.#keepAlive(),
    }
  }

  async #progress(progress: JobPayload) {
    this.#stillHeld(await storeProgress(this.token, progress, wallClock.now()))
  }

  async #keepAlive() {
    const held = await renewLeases([this.token], wallClock.now())
    this.#stillHeld(held.has(this.token))
  }

  #stillHeld(held: boolean) {
    if (!held) {
      const lost = new LeaseLostError('The job is no longer held by this worker')
      this.abort(lost)
      throw lost
    }
    this.signal.throwIfAborted()
    this.#startTimer()
  }

  #startTimer() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.abort(new DOMException(`No sign of life for ${this.timeoutMs} ms`, 'TimeoutError'))
    }, this.timeoutMs)
  }
}
