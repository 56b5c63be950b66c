import type { Me } from '@/features/session/me.ts'
import type { Api } from '@/lib/api.server.ts'
import type { CookieJar } from '@/lib/cookie_jar.ts'

const ACCESS = ['__Host-iit_at', 'iit_at'] as const
const REFRESH = ['__Host-iit_rt', 'iit_rt'] as const

/**
 * Who is looking at the page. An access token lives 15 minutes; a page that finds it gone or spent
 * renews it with the refresh token, so that nobody turns into a guest between two clicks.
 */
export async function resumeSession(api: Api, jar: CookieJar): Promise<Me | null> {
  if (jar.hasAny(ACCESS)) {
    const answer = await api.get<Me>('/auth/me')
    if (answer.ok) return answer.body
    if (answer.status !== 401) return null
  }
  if (!jar.hasAny(REFRESH)) return null
  const renewed = await api.post('/auth/refresh')
  if (!renewed.ok) return null
  const answer = await api.get<Me>('/auth/me')
  return answer.ok ? answer.body : null
}
