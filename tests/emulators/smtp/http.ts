import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { parseFault, type Faults } from './faults.ts'
import { type MailStore } from './store.ts'
import { viewMail } from './view.ts'

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** The HTTP side: what was caught, and the faults to come. Answers JSON. */
export function createHttp(store: MailStore, faults: Faults) {
  return createServer((request, response) => {
    answer(request, response, store, faults).catch((error: Error) => {
      if (response.headersSent) response.destroy()
      else send(response, 500, { error: error.message })
    })
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  store: MailStore,
  faults: Faults
) {
  // A page elsewhere must not read mail by pointing its own name at this machine.
  if (!LOCAL.test(request.headers.host ?? '')) return send(response, 421, { error: 'not local' })
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const [, , id, part] = pathname.split('/')
  const route = `${request.method} ${pathname.replace(/^(\/messages\/)[^/]+/, '$1:id')}`
  switch (route) {
    case 'GET /messages':
      return list(response, store, searchParams)
    case 'GET /messages/:id':
    case 'GET /messages/:id/raw':
      return show(response, store, id!, part === 'raw')
    case 'GET /lookup':
      return lookup(response, store, searchParams.get('message_id') ?? '')
    case 'GET /counts':
      return send(response, 200, store.counts())
    case 'GET /faults':
      return send(response, 200, faults.current)
    case 'PUT /faults':
      return setFault(request, response, faults)
    case 'DELETE /messages':
      await store.clear()
      return send(response, 204)
    default:
      return send(response, 404, { error: 'no such page' })
  }
}

async function list(response: ServerResponse, store: MailStore, query: URLSearchParams) {
  const limit = Math.min(Math.max(Number(query.get('limit') ?? 50) || 50, 1), 500)
  const entries = store.list({
    to: query.get('to') ?? undefined,
    messageId: query.get('message_id') ?? undefined,
    before: query.get('before') ?? undefined,
    limit,
  })
  const mails = entries.map(async (entry) => viewMail(entry, await store.raw(entry)))
  send(response, 200, await Promise.all(mails))
}

async function show(response: ServerResponse, store: MailStore, id: string, raw: boolean) {
  const entry = store.find(id)
  if (!entry) return send(response, 404, { error: 'no such message' })
  const bytes = await store.raw(entry)
  if (!raw) return send(response, 200, await viewMail(entry, bytes))
  response.writeHead(200, { 'content-type': 'message/rfc822', 'x-content-type-options': 'nosniff' })
  response.end(bytes)
}

function lookup(response: ServerResponse, store: MailStore, messageId: string) {
  const ids = store.lookup(messageId)
  if (ids.length === 0) return send(response, 404, { accepted: false })
  send(response, 200, { accepted: true, id: ids[0], count: ids.length })
}

async function setFault(request: IncomingMessage, response: ServerResponse, faults: Faults) {
  try {
    faults.set(parseFault(await json(request)))
  } catch (error) {
    return send(response, 400, { error: (error as Error).message })
  }
  send(response, 200, faults.current)
}

function send(response: ServerResponse, status: number, body?: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}
