import type { StorefrontLocals } from '../../../../api/web/storefront_locals.ts'
import { resumeSession, type Resumed } from '@/features/session/resume_session.server.ts'
import { Api } from '@/lib/api.server.ts'
import { CookieJar } from '@/lib/cookie_jar.ts'
import type { Problem } from '@/lib/problem.ts'

/** One request for a page: who asks, and how the page speaks to the API in their name. */
export interface Visit extends Resumed {
  api: Api
  jar: CookieJar
  /** What was asked for, to be asked for again. */
  path: string
  /** Why what the page cannot do without was not to be had. */
  missing: Problem | null
}

export async function openVisit(locals: StorefrontLocals, request: Request): Promise<Visit> {
  const jar = new CookieJar(request.headers.get('cookie'))
  const api = new Api(locals, jar, request.headers.get('user-agent'))
  const { pathname, search } = new URL(request.url)
  const path = request.method === 'POST' ? pathname : pathname + search
  return { api, jar, path, missing: null, ...(await resumeSession(api, jar)) }
}

/** Pages that need the API use this; the error page, which may have to do without, does not. */
export function visitOf(locals: App.Locals): Visit {
  if (!locals.visit) throw new Error('The page was asked for without the gateway.')
  return locals.visit
}
