import type { StorefrontLocals } from '../../../api/web/storefront_locals.ts'
import type { CookieJar } from '@/lib/cookie_jar.ts'
import { UNREACHABLE, type Problem } from '@/lib/problem.ts'

const PATIENCE_MS = 8000

export type Answer<T> =
  { ok: true; status: number; body: T } | { ok: false; status: number; problem: Problem }

/** Calls our own API for the browser whose page is being made, with its cookies and address. */
export class Api {
  readonly #locals: StorefrontLocals
  readonly #jar: CookieJar

  constructor(locals: StorefrontLocals, jar: CookieJar) {
    this.#locals = locals
    this.#jar = jar
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.#call<T>('GET', path)
  }

  post<T>(path: string, body: object = {}): Promise<Answer<T>> {
    return this.#call<T>('POST', path, body)
  }

  async #call<T>(method: string, path: string, body?: object): Promise<Answer<T>> {
    try {
      const response = await fetch(`${this.#locals.api.url}/api${path}`, {
        method,
        headers: this.#headers(body),
        body: body ? JSON.stringify(body) : null,
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      this.#jar.absorb(response.headers.getSetCookie())
      return await read<T>(response)
    } catch {
      return { ok: false, status: UNREACHABLE.status, problem: UNREACHABLE }
    }
  }

  #headers(body: object | undefined): Headers {
    const { site, api, clientAddress, requestId } = this.#locals
    const { origin, protocol } = new URL(site)
    const headers = new Headers({
      accept: 'application/json',
      cookie: this.#jar.toString(),
      origin,
      'x-page-key': api.key,
      'x-request-id': requestId,
      'x-forwarded-for': clientAddress,
      'x-forwarded-proto': protocol.slice(0, -1),
    })
    if (body) headers.set('content-type', 'application/json')
    return headers
  }
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const { ok, status } = response
  const body: unknown = status === 204 ? undefined : await response.json()
  if (ok) return { ok, status, body: body as T }
  const retryAfter = Number(response.headers.get('retry-after')) || undefined
  return { ok, status, problem: { ...(body as Problem), status, retryAfter } }
}
