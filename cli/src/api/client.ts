import { randomUUID } from 'node:crypto'
import type { Session } from '../session/session.ts'
import { problem } from './problem.ts'
import { query, type Query } from './query.ts'
import { notOurs, unreachable } from './unreachable.ts'

export type Ask = {
  /** Completes "Could not …" when the API says no. */
  doing: string
  /** The id or address it is about, for the advice to name. */
  about?: string
  query?: Query
  /** Sent as JSON, or as it is when it is a form. */
  body?: object | FormData
  headers?: Record<string, string>
  /** False for what needs no sign-in. */
  signedIn?: boolean
  signal?: AbortSignal
}

export type Page<Row> = { rows: Row[]; total: number }

/** Speaks HTTP with one InstaInstru: signs requests, renews a spent token once, turns every no into a Failure. */
export class Api {
  readonly url: string
  readonly session: Session
  readonly #timeoutMs: number
  readonly #agent: string

  constructor(url: string, session: Session, timeoutMs: number, agent: string) {
    this.url = url
    this.session = session
    this.#timeoutMs = timeoutMs
    this.#agent = agent
  }

  async get<Body>(path: string, ask: Ask): Promise<Body> {
    return this.#json<Body>(await this.send('GET', path, ask))
  }

  async list<Row>(path: string, ask: Ask): Promise<Page<Row>> {
    const response = await this.send('GET', path, ask)
    const rows = await this.#json<Row[]>(response)
    return { rows, total: Number(response.headers.get('x-total-count') ?? rows.length) }
  }

  /** Each POST carries its own Idempotency-Key, so that a repeat of it after a lost answer changes nothing. */
  async post<Body>(path: string, ask: Ask): Promise<Body> {
    const headers = { 'idempotency-key': randomUUID(), ...ask.headers }
    return this.#json<Body>(await this.send('POST', path, { ...ask, headers }))
  }

  /** The answer itself once its head has come; its body may take as long as it needs. */
  async send(method: string, path: string, ask: Ask): Promise<Response> {
    if (ask.signedIn === false) return this.#accept(await this.#fetch(method, path, ask), ask)
    const bearer = await this.session.bearer()
    const response = await this.#fetch(method, path, ask, bearer)
    if (response.status !== 401 || !(await this.session.isRenewable()))
      return this.#accept(response, ask)
    await response.body?.cancel()
    const renewed = await this.session.renew(bearer)
    return this.#accept(await this.#fetch(method, path, ask, renewed), ask)
  }

  async #fetch(method: string, path: string, ask: Ask, bearer?: string): Promise<Response> {
    const isForm = ask.body instanceof FormData
    const headers = new Headers({
      accept: 'application/json',
      'user-agent': this.#agent,
      ...ask.headers,
    })
    if (bearer) headers.set('authorization', `Bearer ${bearer}`)
    if (ask.body && !isForm) headers.set('content-type', 'application/json')
    const timer = new AbortController()
    const late = () => timer.abort(new DOMException('no answer in time', 'TimeoutError'))
    const timeout = setTimeout(late, isForm ? Math.max(this.#timeoutMs, 300_000) : this.#timeoutMs)
    try {
      return await fetch(`${this.url}/api${path}${query(ask.query)}`, {
        method,
        headers,
        body: isForm ? (ask.body as FormData) : ask.body && JSON.stringify(ask.body),
        redirect: 'manual',
        signal: ask.signal ? AbortSignal.any([ask.signal, timer.signal]) : timer.signal,
      })
    } catch (error) {
      if (ask.signal?.aborted) throw ask.signal.reason
      throw unreachable(this.url, error, this.#timeoutMs)
    } finally {
      clearTimeout(timeout)
    }
  }

  async #accept(response: Response, ask: Ask): Promise<Response> {
    if (response.ok) return response
    const target = response.headers.get('location')
    if (target) throw notOurs(this.url, `it sends on to ${target}: use that address.`)
    throw await problem(response, ask, this.url)
  }

  async #json<Body>(response: Response): Promise<Body> {
    const text = await response.text().catch((error) => {
      throw unreachable(this.url, error, this.#timeoutMs)
    })
    if (response.status === 204 || !text) return undefined as Body
    try {
      return JSON.parse(text) as Body
    } catch {
      throw notOurs(
        this.url,
        `it answered with ${response.headers.get('content-type') ?? 'something'} instead of JSON.`
      )
    }
  }
}
