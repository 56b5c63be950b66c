import type { DateTime } from 'luxon'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { ActiveJob } from '#api/core/queue/active_job'
import { noLongerThan } from '#api/core/queue/deadline'
import { LeaseLostError, WorkerStoppingError } from '#api/core/queue/job'
import { claimJob, renewLeases, type ClaimedJob } from '#api/core/queue/job_leases'
import { jobNamed, knownJobs } from '#api/core/queue/job_registry'
import { runJob } from '#api/core/queue/run_job'
import { Slots } from '#api/core/queue/slots'
import { reportRecovery, reportTrouble } from '#api/core/queue/trouble'

/** Clocks of machines differ a little: what a message says is due may lie this far ahead. */
const SKEW_MS = 1_000

interface RunnerOptions {
  workerId: string
  concurrency: number
  /** How long a due row is left to the messages before it is taken without one. */
  patienceMs(): number
}

/** Claims rows and runs them, a few at a time, in this process. */
export class JobRunner {
  #active = new Set<ActiveJob>()
  #running = new Set<Promise<unknown>>()
  #slots: Slots
  #stopping: Promise<void> | null = null

  constructor(private readonly options: RunnerOptions) {
    this.#slots = new Slots(options.concurrency)
  }

  /** A message named this row: run it if it is due and nobody has it. Never rejects. */
  async offer(id: string): Promise<void> {
    if (!(await this.#slots.take())) return
    await this.#fillSlot({ id, dueBy: wallClock.now().plus({ milliseconds: SKEW_MS }) })
  }

  /** Starts due rows while there are free slots, without waiting for messages. */
  async pump(): Promise<void> {
    while (this.#slots.tryTake()) {
      const dueBy = wallClock.now().minus({ milliseconds: this.options.patienceMs() })
      const row = await this.#claim({ dueBy })
      if (!row) return this.#slots.give()
      void this.#run(row).then(() => this.pump())
    }
  }

  /** Renews the leases of what runs, and aborts what this worker no longer holds. */
  async renew(): Promise<void> {
    const asked = [...this.#active]
    if (asked.length === 0) return
    const held = await renewLeases(
      asked.map((job) => job.token),
      wallClock.now()
    )
    for (const job of asked) {
      if (!held.has(job.token)) job.abort(new LeaseLostError('The job was cancelled or taken over'))
    }
  }

  /** Takes no more, waits for what runs, then aborts it, so that its rows are given back. */
  stop(patienceMs = 7_000): Promise<void> {
    this.#stopping ??= this.#stop(patienceMs)
    return this.#stopping
  }

  async #fillSlot(which: { id: string; dueBy: DateTime }) {
    const row = await this.#claim(which)
    if (row) await this.#run(row)
    else this.#slots.give()
  }

  /** A claim that fails is logged and answered like none: the row is still there for the next look. */
  async #claim(which: { id?: string; dueBy: DateTime }): Promise<ClaimedJob | null> {
    const token = `${this.options.workerId}/${newId()}`
    try {
      const row = await claimJob({ ...which, token, names: knownJobs(), now: wallClock.now() })
      reportRecovery('job runner')
      return row
    } catch (error) {
      reportTrouble('job runner', error)
      return null
    }
  }

  /** Runs a claimed row and frees its slot. Never rejects. */
  async #run(row: ClaimedJob): Promise<void> {
    const definition = jobNamed(row.name)
    const job = new ActiveJob(row, definition.timeoutMs)
    this.#active.add(job)
    const ended = runJob(job, definition, () => wallClock.now()).catch((error) => {
      reportTrouble('job runner', error)
    })
    this.#running.add(ended)
    await ended
    this.#running.delete(ended)
    this.#active.delete(job)
    this.#slots.give()
  }

  async #stop(patienceMs: number): Promise<void> {
    this.#slots.close()
    await noLongerThan(patienceMs, Promise.all(this.#running))
    for (const job of this.#active) job.abort(new WorkerStoppingError('The worker stops'))
    await noLongerThan(1_500, Promise.all(this.#running))
  }
}
