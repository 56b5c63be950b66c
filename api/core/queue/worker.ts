import logger from '@adonisjs/core/services/logger'
import { sealAuditEvents } from '#api/core/audit/seal'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { listener } from '#api/core/listener/listener'
import { dispatchDueEvents } from '#api/core/outbox/dispatch'
import { OUTBOX_CHANNEL } from '#api/core/outbox/outbox'
import { noLongerThan } from '#api/core/queue/deadline'
import { delivery, newDelivery } from '#api/core/queue/delivery'
import { beat, forget } from '#api/core/queue/heartbeat'
import { JobRunner } from '#api/core/queue/job_runner'
import { Loop } from '#api/core/queue/loop'
import { definedLoops, type LoopDefinition } from '#api/core/queue/loop_registry'
import { sweep } from '#api/core/queue/sweep'
import { runDueSchedules } from '#api/core/schedule/run_due_schedules'

const CONCURRENCY = 5

/** How long a due row is left to Redis while Redis is there. */
const PATIENCE_MS = 5_000

/** All that happens behind the API's back in one process: jobs, schedules, events, seals, loops. */
export class Worker {
  readonly id = newId()
  #startedAt = wallClock.now()
  #inbox = newDelivery()
  #runner = new JobRunner({
    workerId: this.id,
    concurrency: CONCURRENCY,
    patienceMs: () => (this.#inbox.isReady ? PATIENCE_MS : 0),
  })
  #keeper = new Loop({ name: 'leases', intervalMs: 5_000, run: () => this.#runner.renew() })
  #loops: Loop[] = []
  #unsubscribe: (() => void)[] = []
  #started = false
  #stopping: Promise<void> | null = null

  /** The listener and the sending of messages belong to the process, which also ends them. */
  start(): void {
    if (this.#started) return
    this.#started = true
    listener.start()
    delivery.start()
    this.#inbox.start({ concurrency: CONCURRENCY, handle: (id) => this.#runner.offer(id) })
    this.#keeper.start()
    for (const definition of [...this.#ownLoops(), ...definedLoops()]) this.#startLoop(definition)
    logger.info({ worker: this.id }, 'worker started')
  }

  /** Takes no new work, finishes what runs within ten seconds, gives the rest back. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop()
    return this.#stopping
  }

  #ownLoops(): LoopDefinition[] {
    return [
      { name: 'sweeper', intervalMs: 2_000, run: () => sweep(this.#inbox, this.#runner) },
      { name: 'schedules', intervalMs: 1_000, run: () => runDueSchedules() },
      {
        name: 'outbox',
        intervalMs: 1_000,
        wakeChannel: OUTBOX_CHANNEL,
        run: (signal) => dispatchDueEvents(wallClock.now(), signal),
      },
      { name: 'audit sealer', intervalMs: 2_000, run: () => sealAuditEvents() },
      { name: 'heartbeat', intervalMs: 5_000, run: () => beat(this.id, this.#startedAt) },
    ]
  }

  #startLoop(definition: LoopDefinition): void {
    const loop = new Loop(definition)
    this.#loops.push(loop)
    const { wakeChannel } = definition
    if (wakeChannel) this.#unsubscribe.push(listener.subscribe(wakeChannel, () => loop.wake()))
    loop.start()
  }

  async #stop(): Promise<void> {
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    const drained = Promise.all([this.#runner.stop(), ...this.#loops.map((loop) => loop.stop())])
    await noLongerThan(8_800, drained)
    await noLongerThan(1_000, this.#sayGoodbye())
    logger.info({ worker: this.id }, 'worker stopped')
  }

  async #sayGoodbye(): Promise<void> {
    const gone = forget(this.id).catch(() => {
      // The row falls silent by itself.
    })
    await Promise.all([gone, this.#keeper.stop(), this.#inbox.stop()])
  }
}
