import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { backoffice } from '#api/web/backoffice'
import { compress } from '#api/web/compress'
import { cameByHttps, clientAddress, dropForgedForwarding } from '#api/web/forwarded'
import { sendNotFound } from '#api/web/problem'
import { refuse } from '#api/web/refuse'
import { requestId } from '#api/web/request_id'
import { setSecurityHeaders } from '#api/web/security_headers'
import { storefront } from '#api/web/storefront'
import type { WebConfig } from '#api/web/web_config'

/**
 * One port for everything: wraps the API's handler and adds the storefront and the back office.
 *
 * Pages call the API through this same door with a key that lives as long as the process. It lets
 * them name the browser's address and skips the host check, since they come by the inner address.
 */
export function webGateway(config: WebConfig): (api: RequestListener) => RequestListener {
  const key = randomUUID()
  const pages = storefront(config)
  const admin = backoffice(config.roots.backoffice)

  return (api) => (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0]
    const inner = request.headers['x-page-key'] === key
    const id = requestId(request.headers['x-request-id'])
    delete request.headers['x-page-key']
    request.headers['x-request-id'] = id
    response.setHeader('x-request-id', id)
    if (!inner) dropForgedForwarding(request, config.trustProxy)
    setSecurityHeaders(response, config.https)
    if (!inner && refuse(request, response, path, config)) return

    compress(request, response, () => {
      if (under(path, '/api') || under(path, '/dev')) {
        if (config.serves.api) return api(request, response)
        return sendNotFound(response, 'The API runs in another process.')
      }
      if (!config.serves.web) return sendNotFound(response, 'Pages run in another process.')
      if (under(path, '/admin')) return admin(request, response)
      page(request, response, id).catch((error: unknown) => {
        config.log.error({ err: error, request_id: id }, 'a page could not be answered')
        response.destroy()
      })
    })
  }

  async function page(request: IncomingMessage, response: ServerResponse, id: string) {
    const headers = await config.betaHeaders()
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    await pages(request, response, {
      api: { url: config.apiUrl, key },
      site: config.appUrl,
      origin: `${cameByHttps(request) ? 'https' : 'http'}://${request.headers.host}`,
      clientAddress: clientAddress(request, config.trustProxy),
      requestId: id,
    })
  }
}

function under(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`)
}
