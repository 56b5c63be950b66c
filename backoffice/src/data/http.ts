import axios, { isAxiosError, type AxiosRequestConfig } from 'axios'
import { toApiError } from './problem.ts'
import { noteOwnWrite, WINDOW_ID } from './own_writes.ts'

declare module 'axios' {
  interface AxiosRequestConfig {
    /** Set on the second try, so that a session that cannot be renewed ends the matter. */
    renewed?: boolean
    /** The session it was sent with. */
    session?: number
  }
}

/** These answer 401 about themselves; renewing the session would not change it. */
const WITHOUT_SESSION = ['/api/auth/sign-in', '/api/auth/refresh', '/api/auth/sign-out']

/**
 * Says that it is the back office that asks: staff who look at the site as somebody carry the cookies
 * of both.
 */
export const http = axios.create({
  timeout: 20_000,
  headers: { Accept: 'application/json', 'X-Audience': 'staff' },
})

let renewal: Promise<void> | null = null
let renewals = 0

/** The number of the session that requests are sent with from now on. */
export const session = (): number => renewals

/**
 * Renews the session that a request found old. Parallel ones share one renewal; who hears it late, when
 * the session is a new one already, has nothing to renew.
 */
export async function renewSession(found: number): Promise<void> {
  if (found !== renewals) return
  renewal ??= http
    .post('/api/auth/refresh', {})
    .then(() => void (renewals += 1))
    .finally(() => (renewal = null))
  return renewal
}

http.interceptors.request.use((config) => {
  config.session = session()
  if (config.method !== 'get') {
    config.headers.set('X-Window-Id', WINDOW_ID)
    noteOwnWrite(config.url ?? '')
  }
  return config
})

http.interceptors.response.use(
  (response) => {
    if (response.config.method !== 'get') noteOwnWrite(response.config.url ?? '')
    return response
  },
  async (error: unknown) => {
    const config = isAxiosError(error) && error.response?.status === 401 ? error.config : undefined
    if (!config || !mayRenew(config, codeOf(error))) throw toApiError(error)
    await renewSession(config.session!)
    return http.request({ ...config, renewed: true })
  }
)

const codeOf = (error: unknown): unknown =>
  isAxiosError<{ code?: string }>(error) ? error.response?.data?.code : undefined

/** Said about what was typed, not about the session. */
const ABOUT_PROOF = ['invalid_credentials', 'factor_required', 'factor_wrong']

function mayRenew({ url, renewed }: AxiosRequestConfig, code: unknown): boolean {
  if (ABOUT_PROOF.includes(String(code))) return false
  return !renewed && !WITHOUT_SESSION.some((path) => url?.startsWith(path))
}
