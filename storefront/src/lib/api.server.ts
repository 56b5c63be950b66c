import type { InnerAnswer, StorefrontLocals } from '../../../api/web/storefront_locals.ts'
import type { CookieJar } from '@/lib/cookie_jar.ts'
import { UNREACHABLE, type Problem } from '@/lib/problem.ts'

const PATIENCE_MS = 8000

/** A document may wait for the one before it, and a slow machine reads a long one for two minutes. */
const UPLOAD_PATIENCE_MS = 240_000

export type Answer<T> =
  | { ok: true; status: number; body: T; etag: string | null }
  | { ok: false; status: number; problem: Problem }

interface Sent {
  /** JSON, or a form with a file in it. */
  body?: object | FormData
  /** The version a change is based on; somebody else's newer one is refused. */
  ifMatch?: string
  patienceMs?: number
}

/** Calls our own API for the browser whose page is being made, with its cookies and address. */
export class Api {
  readonly #locals: StorefrontLocals
  readonly #jar: CookieJar
  readonly #userAgent: string

  constructor(locals: StorefrontLocals, jar: CookieJar, userAgent: string | null) {
    this.#locals = locals
    this.#jar = jar
    this.#userAgent = userAgent ?? ''
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.#call<T>('GET', path)
  }

  post<T>(path: string, body: object = {}): Promise<Answer<T>> {
    return this.#call<T>('POST', path, { body })
  }

  /** A file that is not only kept, but read before the answer. */
  upload<T>(path: string, body: FormData): Promise<Answer<T>> {
    return this.#call<T>('POST', path, { body, patienceMs: UPLOAD_PATIENCE_MS })
  }

  put<T>(path: string, body: object, ifMatch?: string): Promise<Answer<T>> {
    return this.#call<T>('PUT', path, { body, ifMatch })
  }

  delete<T>(path: string, body?: object): Promise<Answer<T>> {
    return this.#call<T>('DELETE', path, { body })
  }

  /** A file as it comes, for the browser to keep; nothing is held in memory. */
  async download(path: string): Promise<Response | Problem> {
    try {
      const response = await this.#fetch('GET', path, {})
      return response.ok ? response : await problemOf(response)
    } catch {
      return UNREACHABLE
    }
  }

  async #call<T>(method: string, path: string, sent: Sent = {}): Promise<Answer<T>> {
    try {
      return await read<T>(await this.#ask(method, path, sent))
    } catch {
      return { ok: false, status: UNREACHABLE.status, problem: UNREACHABLE }
    }
  }

  /** Most of what pages ask for is read, and mostly they are made in the process that knows. */
  async #ask(method: string, path: string, sent: Sent): Promise<InnerAnswer> {
    const { read: readWithin, url } = this.#locals.api
    if (method !== 'GET' || !readWithin) return this.#fetch(method, path, sent)
    // Paths are tidied up as on the way over HTTP.
    const { host, pathname, search } = new URL(`${url}/api${path}`)
    const headers = { ...this.#headers(), host }
    const patience = AbortSignal.timeout(PATIENCE_MS)
    const answer = await readWithin(pathname + search, headers, patience)
    this.#jar.absorb(answer.headers.getSetCookie())
    return answer
  }

  async #fetch(method: string, path: string, sent: Sent): Promise<Response> {
    const { body, ifMatch, patienceMs = PATIENCE_MS } = sent
    const file = body instanceof FormData
    const headers = new Headers(this.#headers())
    if (body && !file) headers.set('content-type', 'application/json')
    if (ifMatch) headers.set('if-match', ifMatch)
    const response = await fetch(`${this.#locals.api.url}/api${path}`, {
      method,
      headers,
      body: file ? body : body ? JSON.stringify(body) : null,
      // What only reads may have moved within the API; a change goes to where it was meant for.
      redirect: method === 'GET' ? 'follow' : 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    this.#jar.absorb(response.headers.getSetCookie())
    return response
  }

  #headers(): Record<string, string> {
    const { origin, site_name, api, clientAddress, requestId } = this.#locals
    const { host, protocol } = new URL(origin)
    return {
      accept: 'application/json',
      // Packing and unpacking what never leaves the machine would cost more than making it.
      'accept-encoding': 'identity',
      cookie: this.#jar.toString(),
      origin,
      'user-agent': this.#userAgent,
      'x-page-key': api.key,
      'x-iit-site': site_name,
      'x-request-id': requestId,
      'x-forwarded-for': clientAddress,
      'x-forwarded-host': host,
      'x-forwarded-proto': protocol.slice(0, -1),
    }
  }
}

async function read<T>(response: InnerAnswer): Promise<Answer<T>> {
  const { ok, status } = response
  if (!ok) return { ok, status, problem: await problemOf(response) }
  const body: unknown = status === 204 ? undefined : await response.json()
  return { ok, status, body: body as T, etag: response.headers.get('etag') }
}

async function problemOf(response: InnerAnswer): Promise<Problem> {
  const retryAfter = Number(response.headers.get('retry-after')) || undefined
  return { ...((await response.json()) as Problem), status: response.status, retryAfter }
}
