import { pause } from '#api/core/queue/deadline'
import type { LoopDefinition } from '#api/core/queue/loop_registry'
import { reportRecovery, reportTrouble } from '#api/core/queue/trouble'

/** Short enough to be at work again soon after the database is. */
const LONGEST_BACKOFF_MS = 5_000

/** Runs one loop: a round, a rest, a round. Rounds that fail rest longer each time. */
export class Loop {
  #stop = new AbortController()
  #rest = new AbortController()
  #running: Promise<void> | null = null

  constructor(private readonly definition: LoopDefinition) {}

  start(): void {
    this.#running ??= this.#go()
  }

  /** Ends the rest, or asks for one more round after the present one. */
  wake(): void {
    this.#rest.abort()
  }

  /** Lets the present round finish; there will be no further one. */
  async stop(): Promise<void> {
    this.#stop.abort()
    this.wake()
    await this.#running
  }

  async #go(): Promise<void> {
    const { name, intervalMs, run } = this.definition
    for (let failures = 0; !this.#stop.signal.aborted;) {
      this.#rest = new AbortController()
      if (this.#stop.signal.aborted) return
      try {
        const again = await run(this.#stop.signal)
        if (failures > 0) reportRecovery(name)
        failures = 0
        if (again) continue
        await pause(intervalMs, this.#rest.signal)
      } catch (error) {
        if (this.#stop.signal.aborted) return
        reportTrouble(name, error)
        failures += 1
        await pause(Math.min(500 * 2 ** (failures - 1), LONGEST_BACKOFF_MS), this.#stop.signal)
      }
    }
  }
}
