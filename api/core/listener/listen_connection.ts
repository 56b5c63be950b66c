import { Client, escapeIdentifier } from 'pg'
import { newId } from '#api/core/ids'
import { pause, within } from '#api/core/queue/deadline'

const ANSWER_MS = 2_000
const BEAT_EVERY_MS = 10_000

/**
 * One connection that listens. It notifies itself now and then: behind a pooler in transaction mode,
 * or on a connection that died silently, LISTEN seems to work and nothing ever comes.
 */
export class ListenConnection {
  #client: Client
  #ownChannel = `beat_${newId().toLowerCase()}`
  #beat: (() => void) | null = null
  #lost = Promise.withResolvers<Error>()

  constructor(url: string, onMessage: (channel: string, payload: string) => void) {
    this.#client = new Client({
      connectionString: url,
      application_name: 'instainstru listener',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    })
    this.#client.on('error', (error) => this.#lost.resolve(error))
    this.#client.on('end', () => this.#lost.resolve(new Error('The LISTEN connection ended')))
    this.#client.on('notification', ({ channel, payload = '' }) => {
      if (channel === this.#ownChannel) this.#beat?.()
      else onMessage(channel, payload)
    })
  }

  /** Connects, listens and proves that notifications arrive. */
  async open(channels: string[]): Promise<void> {
    await this.#client.connect()
    await this.listen([this.#ownChannel, ...channels])
    await this.#prove()
  }

  async listen(channels: string[]): Promise<void> {
    const statements = channels.map((channel) => `LISTEN ${escapeIdentifier(channel)}`)
    if (statements.length > 0) await within(ANSWER_MS, this.#client.query(statements.join(';')))
  }

  async unlisten(channel: string): Promise<void> {
    await within(ANSWER_MS, this.#client.query(`UNLISTEN ${escapeIdentifier(channel)}`))
  }

  /** Lasts as long as the connection lives. @returns why it ended, or null when told to stop */
  async watch(stop: AbortSignal): Promise<Error | null> {
    while (!stop.aborted) {
      const lost = await Promise.race([this.#lost.promise, pause(BEAT_EVERY_MS, stop)])
      if (lost) return lost
      if (stop.aborted) return null
      try {
        await this.#prove()
      } catch (error) {
        return error as Error
      }
    }
    return null
  }

  /** Says that the connection is of no use any more, which ends `watch`. */
  giveUp(error: Error): void {
    this.#lost.resolve(error)
  }

  async close(): Promise<void> {
    try {
      await within(ANSWER_MS, this.#client.end())
    } catch {
      // A connection that is already lost cannot say goodbye.
    }
  }

  async #prove(): Promise<void> {
    const heard = new Promise<void>((resolve) => (this.#beat = resolve))
    await within(ANSWER_MS, this.#client.query('SELECT pg_notify($1, $2)', [this.#ownChannel, '']))
    await within(ANSWER_MS, heard)
  }
}
