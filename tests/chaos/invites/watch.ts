import { setTimeout as wait } from 'node:timers/promises'
import type { Stage } from '../../ground/stage.ts'

export interface Batch {
  id: string
  state: string
  counts: Record<string, number>
}

const VERDICTS = [
  'will_send',
  'duplicate_in_file',
  'already_invited',
  'already_member',
  'invalid',
  'suppressed',
  'bad_role',
  'bad_expiry',
  'malformed',
]
const MAILS = ['queued', 'sending', 'sent', 'unknown', 'failed', 'cancelled']

const POLL_EVERY_MS = 250

/** Reads a batch four times a second, as a watching page does, and holds every answer to the rules. */
export class Watch {
  /** How often each status was answered; `none` where no answer came. */
  readonly statuses = new Map<string, number>()
  readonly broken = new Set<string>()
  mostSending = 0
  last: Batch | null = null
  #stage: Stage
  #id: string
  #stop = new AbortController()
  #done: Promise<void>

  constructor(stage: Stage, id: string) {
    this.#stage = stage
    this.#id = id
    this.#done = this.#poll()
  }

  async end(): Promise<void> {
    this.#stop.abort()
    await this.#done
  }

  async #poll(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#look()
      for (const daemon of this.#stage.daemons) daemon.measure()
      await wait(POLL_EVERY_MS)
    }
  }

  async #look(): Promise<void> {
    try {
      const answer = await this.#stage.ask(`/api/admin/invite-batches/${this.#id}`)
      const body = await answer.text()
      this.#count(String(answer.status))
      if (answer.ok) this.#judge(JSON.parse(body) as Batch)
    } catch {
      this.#count('none')
    }
  }

  #count(status: string): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1)
  }

  #judge(batch: Batch): void {
    const { counts, state } = batch
    const sum = (names: string[]) => names.reduce((total, name) => total + counts[name]!, 0)
    if (sum(VERDICTS) !== counts.checked) this.broken.add('verdicts do not sum up to checked')
    if (counts.checked! > counts.total!) this.broken.add('more checked than there are')
    const mails = sum(MAILS)
    const notYet = state === 'checking' && mails === 0
    if (!notYet && mails !== counts.will_send) {
      this.broken.add(`mails (${mails}) do not sum up to will_send (${counts.will_send})`)
    }
    if (counts.sent! < (this.last?.counts.sent ?? 0)) this.broken.add('sent went backwards')
    if (state === 'done' && counts.queued! + counts.sending! + counts.unknown! > 0) {
      this.broken.add('done, and mails are still open')
    }
    this.mostSending = Math.max(this.mostSending, counts.sending!)
    this.last = batch
  }
}
