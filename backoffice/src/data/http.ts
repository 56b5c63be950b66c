import axios, { isAxiosError, type AxiosRequestConfig } from 'axios'
import { toApiError } from './problem.ts'
import { noteOwnWrite, WINDOW_ID } from './own_writes.ts'

declare module 'axios' {
  interface AxiosRequestConfig {
    /** Set on the second try, so that a session that cannot be renewed ends the matter. */
    renewed?: boolean
  }
}

/** These answer 401 about themselves; renewing the session would not change it. */
const WITHOUT_SESSION = ['/api/auth/sign-in', '/api/auth/refresh', '/api/auth/sign-out']

export const http = axios.create({ timeout: 20_000, headers: { Accept: 'application/json' } })

let renewal: Promise<void> | null = null

/** Parallel requests that find the session old share one renewal. */
export function renewSession(): Promise<void> {
  renewal ??= http
    .post('/api/auth/refresh', {})
    .then(() => undefined)
    .finally(() => (renewal = null))
  return renewal
}

http.interceptors.request.use((config) => {
  if (config.method !== 'get') {
    config.headers.set('X-Window-Id', WINDOW_ID)
    noteOwnWrite(config.url ?? '')
  }
  return config
})

http.interceptors.response.use(
  (response) => response,
  async (error: unknown) => {
    const config = isAxiosError(error) && error.response?.status === 401 ? error.config : undefined
    if (!config || !mayRenew(config)) throw toApiError(error)
    await renewSession()
    return http.request({ ...config, renewed: true })
  }
)

function mayRenew({ url, renewed }: AxiosRequestConfig): boolean {
  return !renewed && !WITHOUT_SESSION.some((path) => url?.startsWith(path))
}
