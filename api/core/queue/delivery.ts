import env from '#start/env'
import { BeeConnection, type Consumer } from '#api/core/queue/bee_gateway'
import { pause } from '#api/core/queue/deadline'
import { reportRecovery, reportTrouble } from '#api/core/queue/trouble'

/**
 * Carries row ids to the workers over Redis. Losing Redis, or all that is in it, loses nothing: the
 * rows are in PostgreSQL, and workers that hear nothing look there. So nothing here ever rejects.
 */
export class Delivery {
  #connection: BeeConnection | null = null
  #running: { stop: AbortController; loop: Promise<void> } | null = null

  constructor(
    private readonly url: string,
    private readonly prefix: string
  ) {}

  /** Whether messages go through at present. */
  get isReady(): boolean {
    return this.#connection !== null
  }

  /** Keeps a connection until `stop`. Without a consumer this process only publishes. */
  start(consumer: Consumer | null = null): void {
    if (this.#running) return
    const stop = new AbortController()
    this.#running = { stop, loop: this.#stayConnected(consumer, stop.signal) }
  }

  async stop(): Promise<void> {
    const running = this.#running
    this.#running = null
    running?.stop.abort()
    await running?.loop
  }

  /** Tells the workers about these rows, if it can. */
  async publish(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.#attempt((connection) => connection.publish(ids))
  }

  /** How many messages wait, or null when Redis is away. */
  async waiting(): Promise<number | null> {
    return (await this.#attempt((connection) => connection.waiting())) ?? null
  }

  #broken: (error: unknown) => void = () => {}

  async #attempt<Value>(ask: (connection: BeeConnection) => Promise<Value>) {
    const connection = this.#connection
    if (!connection) return undefined
    try {
      return await ask(connection)
    } catch (error) {
      if (connection === this.#connection) this.#broken(error)
      return undefined
    }
  }

  async #stayConnected(consumer: Consumer | null, stop: AbortSignal): Promise<void> {
    for (let failures = 0; !stop.aborted;) {
      const connection = new BeeConnection(this.url, this.prefix, consumer)
      const broken = Promise.withResolvers<unknown>()
      const end = () => broken.resolve(null)
      stop.addEventListener('abort', end, { once: true })
      try {
        await connection.open(consumer, broken.resolve)
        this.#broken = broken.resolve
        this.#connection = connection
        failures = 0
        reportRecovery('redis')
        const error = await broken.promise
        if (error) throw error
      } catch (error) {
        if (!stop.aborted) reportTrouble('redis', error)
        failures += 1
      }
      stop.removeEventListener('abort', end)
      this.#connection = null
      await connection.close()
      await pause(Math.min(100 * 2 ** failures, 3_000), stop)
    }
  }
}

export function newDelivery(): Delivery {
  return new Delivery(env.get('REDIS_URL'), `iit:${env.get('TIER')}`)
}

/** What this process publishes through, once its start page has started it. */
export const delivery = newDelivery()
