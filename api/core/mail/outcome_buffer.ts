import { untilDatabaseAnswers } from '#api/core/queue/until_database_answers'
import { recordOutcomes, type Settled } from './record_outcomes.js'

/** How stale a number on a page may get while mails of one claim are still leaving. */
const RECORD_EVERY_MS = 400

/**
 * Records outcomes a handful at a time while the rest of a claim is still being sent: what is shown
 * follows a slow mail server too, and a kill leaves few mails of unknown outcome.
 */
export class OutcomeBuffer {
  #waiting: Settled[] = []
  #timer: NodeJS.Timeout | undefined
  #recording: Promise<void> = Promise.resolve()

  constructor(
    private readonly lane: string,
    private readonly stop: AbortSignal | undefined
  ) {}

  add(settled: Settled): void {
    this.#waiting.push(settled)
    this.#timer ??= setTimeout(() => this.#record(), RECORD_EVERY_MS)
  }

  /** Records the rest. Rejects when the database stays away, also for what was added before. */
  end(): Promise<void> {
    this.#record()
    return this.#recording
  }

  #record(): void {
    const settled = this.#waiting
    this.#waiting = []
    clearTimeout(this.#timer)
    this.#timer = undefined
    // What the server has said must not get lost because the database is away for a moment.
    const write = () =>
      untilDatabaseAnswers(() => recordOutcomes(this.lane, settled), { stop: this.stop })
    this.#recording = this.#recording.then(write)
    this.#recording.catch(() => {
      // Told at the end.
    })
  }
}
