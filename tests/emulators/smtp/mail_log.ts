import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

export type LogEntry = {
  id: string
  message_id: string | null
  /** Envelope recipients, lower-case. */
  to: string[]
  received_at: string
  /** Where the mail lies in `mails.dat`, in bytes. */
  offset: number
  size: number
}

type Waiting = { raw: Buffer; entry: LogEntry }

/**
 * Accepted mails in two append-only files: `mails.dat` holds them end to end, `index.jsonl` says
 * where. Creating a file per mail costs milliseconds while a database syncs the same disk, so what
 * comes in during one write goes out with the next. Nothing is synced: a kill of the process loses
 * nothing, which is what this emulator has to survive.
 */
export class MailLog {
  #mails: FileHandle
  #index: FileHandle
  #size: number
  #waiting: Waiting[] = []
  #queue: Promise<void> = Promise.resolve()

  private constructor(mails: FileHandle, index: FileHandle, size: number) {
    this.#mails = mails
    this.#index = index
    this.#size = size
  }

  static async open(dir: string) {
    await mkdir(dir, { recursive: true })
    const mails = await open(join(dir, 'mails.dat'), 'a+')
    const index = await open(join(dir, 'index.jsonl'), 'a+')
    const text = await index.readFile('utf8')
    // A process that dies while writing leaves half a line: it must not swallow the next one.
    if (text !== '' && !text.endsWith('\n')) await index.appendFile('\n')
    const { size } = await mails.stat()
    return { log: new MailLog(mails, index, size), entries: text.split('\n').flatMap(parseEntry) }
  }

  /** Resolves once the mail and its entry are written. */
  async append(raw: Buffer, about: Omit<LogEntry, 'offset' | 'size'>) {
    const entry = { ...about, offset: this.#size, size: raw.length }
    this.#size += raw.length
    this.#waiting.push({ raw, entry })
    await this.#next(() => this.#flush())
    return entry
  }

  async read({ offset, size }: LogEntry) {
    const raw = Buffer.alloc(size)
    await this.#mails.read(raw, 0, size, offset)
    return raw
  }

  clear() {
    return this.#next(async () => {
      await this.#index.truncate(0)
      await this.#mails.truncate(0)
      this.#size = 0
    })
  }

  async close() {
    await this.#queue
    await Promise.all([this.#mails.close(), this.#index.close()])
  }

  #next(task: () => Promise<void>) {
    return (this.#queue = this.#queue.then(task))
  }

  async #flush() {
    const taken = this.#waiting.splice(0)
    if (taken.length === 0) return
    await this.#mails.appendFile(Buffer.concat(taken.map(({ raw }) => raw)))
    await this.#index.appendFile(taken.map(({ entry }) => `${JSON.stringify(entry)}\n`).join(''))
  }
}

function parseEntry(line: string): LogEntry[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as LogEntry]
  } catch {
    return []
  }
}
