import Queue from 'bee-queue'
import { within } from '#api/core/queue/deadline'
import { redisClient } from '#api/core/queue/redis_client'

/** What travels through Redis: "look at this row", nothing more. */
export interface Message {
  id: string
}

export interface Consumer {
  concurrency: number
  handle(id: string): Promise<void>
}

/** One connected Bee-Queue. Any error breaks it for good: the owner throws it away and opens another. */
export class BeeConnection {
  #queue: Queue<Message>
  #onBroken: (error: Error) => void = () => {}

  constructor(url: string, prefix: string, consumer: Consumer | null) {
    this.#queue = new Queue<Message>('jobs', {
      prefix,
      redis: redisClient(url, (error) => this.#onBroken(error)),
      quitCommandClient: true,
      isWorker: consumer !== null,
      getEvents: false,
      sendEvents: false,
      storeJobs: false,
      removeOnSuccess: true,
      removeOnFailure: true,
      stallInterval: 60_000,
      autoConnect: false,
    })
  }

  /**
   * Connects, and starts handing messages to the consumer.
   *
   * @param onBroken called for every error, also after the connection was given up
   */
  async open(consumer: Consumer | null, onBroken: (error: Error) => void): Promise<void> {
    this.#onBroken = onBroken
    this.#queue.on('error', onBroken)
    // `connect` rejects only for bad settings and otherwise settles on success alone; `ready`, which
    // exists from here on, also tells of a refused connection.
    const connecting = this.#queue.connect()
    await within(10_000, Promise.race([connecting, this.#queue.ready()]))
    if (consumer) {
      this.#queue.process(consumer.concurrency, (job) => consumer.handle(job.data.id))
    }
  }

  async publish(ids: string[]): Promise<void> {
    const messages = ids.map((id) => this.#queue.createJob({ id }))
    const errors = await within(2_000, this.#queue.saveAll(messages))
    for (const error of errors.values()) throw error
  }

  /** How many messages wait to be taken. Fails when Redis does not answer within two seconds. */
  async waiting(): Promise<number> {
    const { waiting } = await within(2_000, this.#queue.checkHealth())
    return waiting
  }

  /** Lets go of the connection; work taken from it goes on. Never rejects. */
  async close(): Promise<void> {
    try {
      await within(2_000, this.#queue.close(500))
    } catch {
      // A connection that is already broken cannot say goodbye.
    }
  }
}
