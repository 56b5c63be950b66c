import type { MiddlewareNext } from 'astro'
import { defineMiddleware } from 'astro:middleware'
import { openVisit, type Visit } from '@/features/session/visit.server.ts'
import { STOP_PATH } from '@/features/viewing/viewing.ts'
import { isTooLarge, takesFile } from '@/lib/body_size.ts'
import { withFileSlot } from '@/lib/file_slots.ts'
import { isForm } from '@/lib/form_type.ts'
import { comesFromOurPages } from '@/lib/own_origin.ts'
import { Unavailable } from '@/lib/unavailable.ts'

/** Pages that are made for one person; the others do without knowing who looks. */
const isPersonal = (path: string) => /^\/(instructor|settings|student)(\/|$)/.test(path)

export const onRequest = defineMiddleware(async ({ locals, request, url }, next) => {
  const {
    api,
    origin,
    beta,
    site_name = 'app',
    site = '',
    clientAddress = '',
    requestId = '',
  } = locals
  // Astro renders its own error pages without what the gateway gave.
  if (!api || !origin || !beta) return next()
  if (!comesFromOurPages(request.method, request.headers, origin)) {
    return new Response('This form was sent from another site.', { status: 403 })
  }
  if (isTooLarge(request, url.pathname) && !takesFile(url.pathname)) {
    return new Response('This form is too large.', { status: 413 })
  }

  const visit = await openVisit(
    { api, origin, beta, site_name, site, clientAddress, requestId },
    request
  )
  locals.visit = visit
  const response = await answerTo(request, url.pathname, visit, next)
  for (const line of visit.jar.outgoing) response.headers.append('set-cookie', line)
  if (!response.headers.has('cache-control')) {
    response.headers.set('cache-control', 'private, no-cache')
  }
  return response
})

async function answerTo(request: Request, path: string, visit: Visit, next: MiddlewareNext) {
  const { me, trouble } = visit
  if (trouble && isPersonal(path)) return next('/not-now')
  if (me?.impersonated_by && request.method !== 'GET' && path !== STOP_PATH) {
    return next('/view-as/look-only')
  }
  if (request.method !== 'POST') return orNotNow(visit, next)
  if (!isForm(request.headers, path)) {
    return new Response('This page takes a form and nothing else.', { status: 415 })
  }
  if (!me || !takesFile(path)) return next()
  return (await withFileSlot(me.id, next)) ?? tooManyAtOnce()
}

/** What a page cannot do without may be refused for a while: too much was asked, or nothing answers. */
async function orNotNow(visit: Visit, next: MiddlewareNext): Promise<Response> {
  try {
    return await next()
  } catch (error) {
    if (!(error instanceof Unavailable) || !error.passes) throw error
    visit.missing = error.problem
    return next('/not-now')
  }
}

const tooManyAtOnce = () =>
  new Response(
    'Two files of yours are still on their way here. Send this one when they have come.',
    {
      status: 429,
      headers: { 'retry-after': '10' },
    }
  )
