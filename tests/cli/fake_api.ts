import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from '@japa/runner/core'

/** What japa gives a test to undo its own traces with. */
export type Cleanup = TestContext['cleanup']

export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
}

type Answer = { status?: number; json: unknown; headers?: Record<string, string> }
/** Answers with JSON, or does with the response what it likes. */
type Handler = (asked: Asked, response: ServerResponse) => Answer | void | Promise<Answer | void>

/**
 * Stands in for the API where a test needs a fault that the real one does not show on demand: a cut
 * stream, a hanging answer, a 500, two refreshes in a race.
 */
export class FakeApi {
  readonly asked: Asked[] = []
  readonly #handlers = new Map<string, Handler>()
  readonly #server = createServer((request, response) => void this.#answer(request, response))

  static async start(cleanup: Cleanup): Promise<FakeApi> {
    const api = new FakeApi()
    api.#server.listen(0, '127.0.0.1')
    await once(api.#server, 'listening')
    cleanup(() => api.stop())
    return api.on('GET /health', () => ({ json: HEALTH }))
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  on(route: string, handler: Handler): this {
    this.#handlers.set(route, handler)
    return this
  }

  /** The requests to one route, in order. */
  to(route: string): Asked[] {
    return this.asked.filter(({ method, path }) => `${method} ${path}` === route)
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    if (this.#server.listening) await new Promise((done) => this.#server.close(done))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, this.url)
    const path = pathname.replace(/^\/api/, '')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const asked = {
      method: request.method!,
      path,
      query: searchParams,
      headers: request.headers,
      body,
    }
    this.asked.push(asked)
    const handler =
      this.#handlers.get(`${asked.method} ${path}`) ?? (() => problem(404, 'not_found'))
    const answer = await handler(asked, response)
    if (!answer) return
    const { status = 200, json, headers } = answer
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    response.writeHead(status, { 'content-type': type, 'x-request-id': 'req-1', ...headers })
    response.end(JSON.stringify(json))
  }
}

const HEALTH = { status: 'ok', tier: 'stg', version: '0.1.0', phase: 'open_beta' }

export function problem(status: number, code: string, detail = `It is ${code}.`): Answer {
  const type = `/api/docs#problem-${code}`
  return { status, json: { type, title: code, status, detail, code, request_id: 'req-1' } }
}
