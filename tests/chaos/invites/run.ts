import { setTimeout as wait } from 'node:timers/promises'
import { until, type Stage } from '../../ground/stage.ts'
import { Watch } from './watch.ts'

/** Lines that must not be sent, so that every verdict has something to say. */
const UNSENDABLE = 2

/** One batch of a scenario: what it sent, what was done to it, what was seen meanwhile. */
export class Run {
  kills = 0
  batchId = ''
  /** How many rows the mail server refuses for good. */
  refused = 0
  /** Facts that must hold beyond those that hold for every scenario. */
  readonly broken: string[] = []
  readonly remarks: string[] = []
  readonly stage: Stage
  readonly name: string
  /** Rows that are to be sent. */
  readonly rows: number
  #watch: Watch | null = null
  #before: number

  constructor(stage: Stage, name: string, rows: number) {
    this.stage = stage
    this.name = name
    this.rows = rows
    this.#before = stage.accepted().length
  }

  get watch(): Watch {
    if (!this.#watch) throw new Error('nothing was uploaded')
    return this.#watch
  }

  address(n: number): string {
    const host = n < this.refused ? 'refused.example.com' : 'example.com'
    return `${this.name}-${n}@${host}`
  }

  /** The file: its rows, one address twice and one that is none. */
  csv(): string {
    const lines = Array.from({ length: this.rows }, (_, n) => `${this.address(n)},Name ${n}`)
    return ['email,first_name', ...lines, lines[0], 'nobody@,Nobody', ''].join('\n')
  }

  get lines(): number {
    return this.rows + UNSENDABLE
  }

  /** Sends the file in and begins to watch; the answer is a promise that nothing gets lost. */
  async upload(): Promise<void> {
    const form = new FormData()
    form.set('file', new Blob([this.csv()]), `${this.name}.csv`)
    const answer = await this.stage.ask('/api/admin/invite-batches', { method: 'POST', body: form })
    const body = (await answer.json()) as { id: string }
    if (answer.status !== 202) throw new Error(`the upload was answered ${answer.status}`)
    this.batchId = body.id
    this.#watch = new Watch(this.stage, body.id)
  }

  /** Waits until the mail server has accepted this share of the rows. */
  async reach(share: number, withinMs = 120_000): Promise<void> {
    const wanted = Math.floor(this.rows * share)
    await until(async () => this.stage.accepted().length - this.#before >= wanted, withinMs)
  }

  async reachState(state: string, withinMs: number): Promise<void> {
    await until(async () => this.watch.last?.state === state, withinMs)
  }

  /** Waits for the end, and holds the time since now to a limit. */
  async done(withinSeconds: number): Promise<void> {
    await this.reachState('done', withinSeconds * 1000)
  }

  /** A mail beside the batch: answers after how many seconds the mail server had it. */
  async otherMail(withinSeconds: number): Promise<number> {
    const email = `${this.name}-other@example.com`
    const since = Date.now()
    const answer = await this.stage.ask('/api/admin/invites', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
    })
    if (answer.status !== 201) throw new Error(`the invite was answered ${answer.status}`)
    const here = async () => this.stage.accepted().some(({ to }) => to.includes(email))
    await until(here, withinSeconds * 1000)
    return Math.round((Date.now() - since) / 100) / 10
  }

  pause(seconds: number): Promise<void> {
    return wait(seconds * 1000)
  }

  async end(): Promise<void> {
    await this.#watch?.end()
  }
}
