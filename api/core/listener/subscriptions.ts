import logger from '@adonisjs/core/services/logger'
import { describeError } from '#api/core/queue/trouble'

type Handler = (payload: string) => void | Promise<void>
type Refresh = () => void | Promise<void>

/** Who wants to hear what. Knows nothing of connections. */
export class Subscriptions {
  #handlers = new Map<string, Set<Handler>>()
  #refreshers = new Set<Refresh>()

  get channels(): string[] {
    return [...this.#handlers.keys()]
  }

  add(channel: string, handler: Handler): () => void {
    const handlers = this.#handlers.get(channel) ?? new Set()
    this.#handlers.set(channel, handlers.add(handler))
    return () => {
      handlers.delete(handler)
      if (handlers.size === 0) this.#handlers.delete(channel)
    }
  }

  addRefresher(refresh: Refresh): () => void {
    this.#refreshers.add(refresh)
    return () => void this.#refreshers.delete(refresh)
  }

  deliver(channel: string, payload: string): void {
    for (const handler of this.#handlers.get(channel) ?? []) void guarded(() => handler(payload))
  }

  refresh(): void {
    for (const refresh of this.#refreshers) void guarded(refresh)
  }
}

/** A subscriber's error is its own: it neither reaches the others nor the connection. */
async function guarded(work: () => void | Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    logger.error(describeError(error), 'a subscriber to notifications failed')
  }
}
