import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { encodingFor } from '#api/web/encoding'
import { listenIn } from '#api/web/listen_in'
import { KeptPage, PageStore } from '#api/web/page_store'
import type { StorefrontLocals } from '#api/web/storefront_locals'
import type { WebConfig } from '#api/web/web_config'

type Render = (
  request: IncomingMessage,
  response: ServerResponse,
  locals: StorefrontLocals
) => Promise<void>

const ROOM_BYTES = 32 * 1024 * 1024
const LONGEST_URL = 300

/** They belong to one answer, not to the page. */
const NOT_KEPT = new Set(['content-encoding', 'content-length', 'vary', 'transfer-encoding'])

/**
 * Answers guests with a page that was made before, as long as its stamp is what the rows say at this
 * moment (ADR 19). Runs behind the gates; whoever carries a cookie gets a page of their own.
 */
export function keptPages(
  render: Render,
  { stampPage, log }: Pick<WebConfig, 'stampPage' | 'log'>,
  store = new PageStore(ROOM_BYTES)
) {
  return async (request: IncomingMessage, response: ServerResponse, locals: StorefrontLocals) => {
    const stamp = isGuests(request, locals) ? await stampOf(request.url!) : null
    if (stamp === null) return render(request, response, locals)

    const key = [locals.site_name, locals.origin, request.url].join(' ')
    const name = `${stamp} ${JSON.stringify(locals.beta)}`
    const page = store.find(key, name)
    if (page) return send(page, request, response)

    response.setHeader('x-page-cache', 'miss')
    const before = response.getHeaders()
    let may = false
    listenIn(response, (body) => {
      const headers = may && response.statusCode === 200 && ownHeaders(before, response)
      if (headers) store.keep(key, new KeptPage(name, headers, body))
    })
    return render(request, response, { ...locals, mayKeep: () => (may = true) })
  }

  /** Without an answer the page is made, as if nothing were kept. */
  async function stampOf(url: string): Promise<string | null> {
    try {
      return await stampPage(url)
    } catch (error) {
      log.error({ err: error }, 'the stamp of a page could not be read')
      return null
    }
  }
}

function isGuests(
  { method, headers, url = '' }: IncomingMessage,
  { gate }: StorefrontLocals
): boolean {
  const known = headers.cookie !== undefined || headers.authorization !== undefined
  return method === 'GET' && !known && !gate && url.length <= LONGEST_URL
}

/** What the page itself has said; null where a cookie or more than text is in it. */
function ownHeaders(
  before: OutgoingHttpHeaders,
  response: ServerResponse
): Record<string, string> | null {
  const own: Record<string, string> = {}
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (value === before[name] || NOT_KEPT.has(name)) continue
    if (typeof value !== 'string' || name === 'set-cookie') return null
    own[name] = value
  }
  return own
}

async function send(page: KeptPage, { headers }: IncomingMessage, response: ServerResponse) {
  const encoding = encodingFor(headers['accept-encoding'])
  const body = await page.body(encoding)
  response.setHeader('x-page-cache', 'hit')
  if (encoding) response.setHeader('content-encoding', encoding)
  response.writeHead(200, { ...page.headers, 'content-length': body.length }).end(body)
}
