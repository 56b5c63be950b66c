import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

export type Report = {
  type: 'delivered' | 'bounced' | 'complained'
  message_id: string
  kind?: 'hard' | 'soft'
  detail?: string
}

const TOGETHER_MS = 100
const AT_ONCE = 500
const TRIES = 60
const BETWEEN_MS = 1000

/** Tells a webhook what became of mails, signed, some at a time; again while nobody takes it. */
export class Reporter {
  #waiting: object[] = []
  #timer: NodeJS.Timeout | undefined
  readonly #url: string
  readonly #secret: string

  constructor(url: string, secret: string) {
    this.#url = url
    this.#secret = secret
  }

  tell(report: Report) {
    this.#waiting.push({ id: crypto.randomUUID(), at: new Date().toISOString(), ...report })
    this.#timer ??= setTimeout(() => void this.#flush(), TOGETHER_MS)
  }

  async #flush() {
    while (this.#waiting.length > 0) {
      const body = JSON.stringify({ events: this.#waiting.splice(0, AT_ONCE) })
      for (let tries = 0; tries < TRIES && !(await this.#send(body)); tries++)
        await sleep(BETWEEN_MS, undefined, { ref: false })
    }
    this.#timer = undefined
  }

  async #send(body: string) {
    const seconds = String(Math.floor(Date.now() / 1000))
    const mac = createHmac('sha256', this.#secret).update(`${seconds}.${body}`).digest('hex')
    const headers = {
      'content-type': 'application/json',
      'webhook-timestamp': seconds,
      'webhook-signature': `v1=${mac}`,
    }
    const answer = await fetch(this.#url, { method: 'POST', headers, body }).catch(() => null)
    await answer?.body?.cancel()
    // What is refused for what it says will not be taken later either.
    return answer !== null && answer.status < 500 && answer.status !== 429
  }
}
