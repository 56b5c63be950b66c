import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Site } from '#api/core/site'
import { plainPaths } from '#api/web/plain_paths'
import { sendProblem } from '#api/web/problem'
import type { StorefrontLocals } from '#api/web/storefront_locals'
import type { WebConfig } from '#api/web/web_config'

/** The page that says what is open, shown in the place of one that is shut. */
const STAND_IN = '/closed'

const READS = ['GET', 'HEAD']

/**
 * Lets a request for a page through, answers it with a redirect, or turns it into one for the page
 * that stands in; then it answers for what.
 */
export async function passGate(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  { judgePage, log }: WebConfig
): Promise<StorefrontLocals['gate'] | 'answered'> {
  const { url = '/', method = 'GET', headers } = request
  const asked = { paths: plainPaths(url), url, method, site, headers }
  const verdict = await judgePage(asked).catch((error: unknown) => {
    log.error({ err: error }, 'a gate could not be judged')
    return null
  })
  if (!verdict) {
    response.setHeader('retry-after', '5')
    sendProblem(response, 503, {
      code: 'gate_away',
      title: 'Service unavailable',
      detail: 'We cannot look right now whether this page is open to you. Try again in a moment.',
    })
    return 'answered'
  }
  if (verdict.kind === 'open') return undefined
  response.setHeader('cache-control', 'private, no-store')
  if (verdict.kind === 'elsewhere') {
    const status = READS.includes(method) ? 302 : 303
    response.writeHead(status, { location: verdict.location }).end()
    return 'answered'
  }
  request.url = STAND_IN
  // What a form sent is for the page that is shut, not for the one that stands in.
  if (!READS.includes(method)) request.method = 'GET'
  return { area: verdict.area, from: method === 'GET' ? url : '/' }
}
