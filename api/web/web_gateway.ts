import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { SITE_HEADER, toSite, type Site } from '#api/core/site'
import { backoffice } from '#api/web/backoffice'
import { setBetaHeaders } from '#api/web/beta_headers'
import { compress } from '#api/web/compress'
import { cameByHttps, clientAddress, dropForgedForwarding } from '#api/web/forwarded'
import { siteOf } from '#api/web/hosts'
import { innerCall } from '#api/web/inner_call'
import { keptPages } from '#api/web/kept_pages'
import { passGate } from '#api/web/page_gate'
import { sendNotFound } from '#api/web/problem'
import { refuse } from '#api/web/refuse'
import { requestId } from '#api/web/request_id'
import { sendNoRobots } from '#api/web/robots'
import { setSecurityHeaders } from '#api/web/security_headers'
import { storefront } from '#api/web/storefront'
import type { InnerCall } from '#api/web/storefront_locals'
import type { WebConfig } from '#api/web/web_config'

/**
 * One port for everything: wraps the API's handler and adds the storefront and the back office.
 *
 * Pages call the API through this same door with a key that lives as long as the process. It lets
 * them name the browser's address and skips the host check, since they come by the inner address.
 */
export function webGateway(config: WebConfig): (api: RequestListener) => RequestListener {
  const key = randomUUID()
  const pages = keptPages(storefront(config), config)
  const admin = backoffice(config.roots.backoffice)

  return (api) => {
    const listener: RequestListener = (request, response) => {
      const path = (request.url ?? '/').split('?', 1)[0]
      const inner = request.headers['x-page-key'] === key
      const id = requestId(request.headers['x-request-id'])
      delete request.headers['x-page-key']
      request.headers['x-request-id'] = id
      response.setHeader('x-request-id', id)
      if (!inner) dropForgedForwarding(request, config.trustProxy)
      setSecurityHeaders(response, config.https)
      const site = inner
        ? toSite(request.headers[SITE_HEADER])
        : siteOf(request.headers.host, config.siteHosts)
      request.headers[SITE_HEADER] = site
      setBetaHeaders(response, site, config)
      if (!inner && refuse(request, response, path, config)) return

      const answer = () => {
        if (under(path, '/api') || under(path, '/dev')) {
          if (config.serves.api) return api(request, response)
          return sendNotFound(response, 'The API runs in another process.')
        }
        if (!config.serves.web) return sendNotFound(response, 'Pages run in another process.')
        if (path === '/robots.txt' && site !== 'app') return sendNoRobots(response)
        page(request, response, { site, id, read }).catch((error: unknown) => {
          config.log.error({ err: error, request_id: id }, 'a page could not be answered')
          response.destroy()
        })
      }
      if (inner) answer()
      else compress(request, response, answer)
    }
    const read = config.readsWithin ? innerCall(listener) : undefined
    return listener
  }

  /** Gates come first: no page, no file of the back office and no cache knows of a visitor before. */
  async function page(
    request: IncomingMessage,
    response: ServerResponse,
    { site, id, read }: { site: Site; id: string; read: InnerCall | undefined }
  ): Promise<void> {
    const gate = await passGate(request, response, site, config)
    if (gate === 'answered') return
    if (!gate && under((request.url ?? '/').split('?', 1)[0], '/admin')) {
      return admin(request, response)
    }
    await pages(request, response, {
      api: { url: config.apiUrl, key, read },
      site: config.appUrl,
      origin: `${cameByHttps(request) ? 'https' : 'http'}://${request.headers.host}`,
      site_name: site,
      beta: config.beta(),
      gate,
      clientAddress: clientAddress(request, config.trustProxy),
      requestId: id,
    })
  }
}

function under(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`)
}
