import env from '#start/env'
import { ListenConnection } from '#api/core/listener/listen_connection'
import { Subscriptions } from '#api/core/listener/subscriptions'
import { pause } from '#api/core/queue/deadline'
import { reportRecovery, reportTrouble } from '#api/core/queue/trouble'

export { notify } from '#api/core/listener/notify'

/** The one LISTEN connection of a process. Subscriptions outlive its connections. */
export class Listener {
  #subscriptions = new Subscriptions()
  #connection: ListenConnection | null = null
  #running: { stop: AbortController; loop: Promise<void> } | null = null

  constructor(private readonly url: string) {}

  /** Whether notifications arrive at present. */
  healthy(): boolean {
    return this.#connection !== null
  }

  /** Connects and stays connected until `stop`. Without it subscriptions are kept but hear nothing. */
  start(): void {
    if (this.#running) return
    const stop = new AbortController()
    this.#running = { stop, loop: this.#stayConnected(stop.signal) }
  }

  async stop(): Promise<void> {
    const running = this.#running
    this.#running = null
    running?.stop.abort()
    await running?.loop
  }

  /** @returns a function that ends the subscription */
  subscribe(channel: string, handler: (payload: string) => void | Promise<void>): () => void {
    const isNew = !this.#subscriptions.channels.includes(channel)
    const remove = this.#subscriptions.add(channel, handler)
    if (isNew) this.#change((connection) => connection.listen([channel]))
    return () => {
      remove()
      if (this.#subscriptions.channels.includes(channel)) return
      this.#change((connection) => connection.unlisten(channel))
    }
  }

  /**
   * Called each time the connection is made, the first time too: what was sent while there was none
   * is lost, so read the rows again.
   *
   * @returns a function that ends the subscription
   */
  onReconnect(refresh: () => void | Promise<void>): () => void {
    return this.#subscriptions.addRefresher(refresh)
  }

  #change(apply: (connection: ListenConnection) => Promise<void>): void {
    const connection = this.#connection
    if (connection) apply(connection).catch((error: Error) => connection.giveUp(error))
  }

  async #stayConnected(stop: AbortSignal): Promise<void> {
    for (let failures = 0; !stop.aborted;) {
      const connection = new ListenConnection(this.url, (channel, payload) =>
        this.#subscriptions.deliver(channel, payload)
      )
      try {
        const channels = this.#subscriptions.channels
        await connection.open(channels)
        this.#connection = connection
        // What was subscribed to while the connection was being opened.
        const late = this.#subscriptions.channels.filter((name) => !channels.includes(name))
        await connection.listen(late)
        failures = 0
        reportRecovery('listener')
        this.#subscriptions.refresh()
        const lost = await connection.watch(stop)
        if (lost) throw lost
      } catch (error) {
        if (!stop.aborted) reportTrouble('listener', error)
        failures += 1
      }
      this.#connection = null
      await connection.close()
      await pause(Math.min(100 * 2 ** (failures - 1), 5_000), stop)
    }
  }
}

export const listener = new Listener(env.get('LISTEN_DATABASE_URL') ?? env.get('DATABASE_URL'))

/** Hears what other processes `notify`. */
export const subscribe = listener.subscribe.bind(listener)

/** Tells when notifications may have been missed. */
export const onReconnect = listener.onReconnect.bind(listener)
