import type { Me } from '@/features/session/me.ts'
import type { Answer, Api } from '@/lib/api.server.ts'
import type { CookieJar } from '@/lib/cookie_jar.ts'
import type { Problem } from '@/lib/problem.ts'

const ACCESS = ['__Host-iit_at', 'iit_at'] as const
const REFRESH = ['__Host-iit_rt', 'iit_rt'] as const

/**
 * Who is looking at the page. An access token lives 15 minutes; a page that finds it gone or spent
 * renews it with the refresh token, so that nobody turns into a guest between two clicks. Who could
 * not be asked for is no guest either: then `trouble` says why.
 */
export async function resumeSession(api: Api, jar: CookieJar): Promise<Resumed> {
  if (jar.hasAny(ACCESS)) {
    const answer = await api.get<Me>('/auth/me')
    if (answer.ok || answer.status !== 401) return resumed(answer)
  }
  if (!jar.hasAny(REFRESH)) return GUEST
  const renewed = await api.post('/auth/refresh')
  return resumed(renewed.ok ? await api.get<Me>('/auth/me') : renewed)
}

export interface Resumed {
  me: Me | null
  trouble: Problem | null
}

const GUEST: Resumed = { me: null, trouble: null }

function resumed(answer: Answer<Me>): Resumed {
  if (answer.ok) return { me: answer.body, trouble: null }
  const passes = answer.status === 429 || answer.status >= 500
  return passes ? { me: null, trouble: answer.problem } : GUEST
}
