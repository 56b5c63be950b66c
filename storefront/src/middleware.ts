import { defineMiddleware } from 'astro:middleware'
import { openVisit } from '@/features/session/visit.server.ts'
import { comesFromOurPages } from '@/lib/own_origin.ts'

export const onRequest = defineMiddleware(async ({ locals, request }, next) => {
  const { api, origin, site = '', clientAddress = '', requestId = '' } = locals
  // Astro renders its own error pages without what the gateway gave.
  if (!api || !origin) return next()
  if (!comesFromOurPages(request.method, request.headers, origin)) {
    return new Response('This form was sent from another site.', { status: 403 })
  }

  const visit = await openVisit({ api, origin, site, clientAddress, requestId }, request)
  locals.visit = visit
  const response = await next()
  for (const line of visit.jar.outgoing) response.headers.append('set-cookie', line)
  if (!response.headers.has('cache-control')) {
    response.headers.set('cache-control', 'private, no-cache')
  }
  return response
})
