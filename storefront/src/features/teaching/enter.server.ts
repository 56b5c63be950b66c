import { isInstructor, type Me } from '@/features/session/me.ts'
import { visitOf } from '@/features/session/visit.server.ts'
import type { Api } from '@/lib/api.server.ts'

/** Who teaches may go on; everybody else is told where to go. */
export function enterTeaching(locals: App.Locals, url: URL): { api: Api; me: Me } | string {
  const { api, me } = visitOf(locals)
  if (!me) return `/signin?next=${encodeURIComponent(url.pathname + url.search)}`
  return isInstructor(me) ? { api, me } : '/'
}
