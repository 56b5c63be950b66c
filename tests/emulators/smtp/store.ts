import { MailLog, type LogEntry } from './mail_log.ts'
import { bareId, readMessageId } from './message_id.ts'

export type Query = { to?: string; messageId?: string; before?: string; limit: number }

/** Accepted mails, found by id, recipient and Message-ID. */
export class MailStore {
  #log: MailLog
  #entries: LogEntry[] = []
  #byMessageId = new Map<string, string[]>()
  #duplicates = 0
  #next: number

  private constructor(log: MailLog, entries: LogEntry[]) {
    this.#log = log
    for (const entry of entries) this.#remember(entry)
    this.#next = Math.max(0, ...entries.slice(-1000).map(({ id }) => Number(id))) + 1
  }

  static async open(dir: string) {
    const { log, entries } = await MailLog.open(dir)
    return new MailStore(log, entries)
  }

  /** Resolves once the mail is on disk, so that a yes to the sender is true. */
  async add(raw: Buffer, to: string[]) {
    const entry = await this.#log.append(raw, {
      id: String(this.#next++).padStart(10, '0'),
      message_id: readMessageId(raw),
      to: to.map((address) => address.toLowerCase()),
      received_at: new Date().toISOString(),
    })
    this.#remember(entry)
    return entry.id
  }

  /** Newest first. */
  list({ to, messageId, before, limit }: Query) {
    const found: LogEntry[] = []
    for (let at = this.#entries.length - 1; at >= 0 && found.length < limit; at--) {
      const entry = this.#entries[at]!
      if (before && entry.id >= before) continue
      if (to && !entry.to.includes(to.toLowerCase())) continue
      if (messageId && entry.message_id !== bareId(messageId)) continue
      found.push(entry)
    }
    return found
  }

  find(id: string) {
    return this.#entries.find((entry) => entry.id === id) ?? null
  }

  raw(entry: LogEntry) {
    return this.#log.read(entry)
  }

  /** Ids of all mails accepted under one Message-ID, oldest first. */
  lookup(messageId: string) {
    return this.#byMessageId.get(bareId(messageId)) ?? []
  }

  counts() {
    return {
      messages: this.#entries.length,
      unique_message_ids: this.#byMessageId.size,
      duplicates: this.#duplicates,
    }
  }

  async clear() {
    this.#entries = []
    this.#byMessageId.clear()
    this.#duplicates = 0
    await this.#log.clear()
  }

  close() {
    return this.#log.close()
  }

  #remember(entry: LogEntry) {
    this.#entries.push(entry)
    if (!entry.message_id) return
    const ids = this.#byMessageId.get(entry.message_id)
    if (ids) {
      ids.push(entry.id)
      this.#duplicates += 1
    } else this.#byMessageId.set(entry.message_id, [entry.id])
  }
}
