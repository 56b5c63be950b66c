import type { AuthProvider } from '@refinedev/core'
import { http } from '../data/http.ts'
import { isApiError, type ApiError } from '../data/problem.ts'
import { here } from '../shell/here.ts'
import { endSession, me, rememberMe, type Me } from './me.ts'

export interface Credentials {
  email: string
  password: string
  /** Only when the server asked for it. */
  code?: string
  /** Whether this browser is to stand for the code for 30 days. */
  trust_browser?: boolean
}

const SIGN_IN = '/sign-in'

export const authProvider: AuthProvider = {
  async login(credentials: Credentials) {
    try {
      const { data } = await http.post<Me>('/api/auth/sign-in', {
        ...credentials,
        audience: 'staff',
      })
      rememberMe(data)
      return { success: true, redirectTo: '/' }
    } catch (error) {
      return { success: false, error: error as ApiError }
    }
  },

  async logout() {
    await http.post('/api/auth/sign-out').catch(() => undefined)
    endSession()
    // A full load leaves nothing of this person in memory.
    window.location.assign(`${import.meta.env.BASE_URL}sign-in`)
    return { success: true }
  },

  async check() {
    try {
      await me()
      return { authenticated: true }
    } catch (error) {
      if (isApiError(error) && error.statusCode === 401) {
        endSession()
        return { authenticated: false, redirectTo: SIGN_IN }
      }
      throw error
    }
  },

  /** Only 401 ends the session. 403 means "not this" and the page says so itself. */
  async onError(error: unknown) {
    if (!isApiError(error) || error.statusCode !== 401) return {}
    endSession()
    const { pathname, search } = here()
    const place = pathname + search
    // Several requests of one page fail together; the first has already left.
    if (place.startsWith(SIGN_IN)) return {}
    return { redirectTo: `${SIGN_IN}?to=${encodeURIComponent(place)}` }
  },

  getIdentity: me,
  getPermissions: async () => (await me()).permissions,
}
