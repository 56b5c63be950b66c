import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { problem, problemDocument, PROBLEM_TYPE } from '#api/core/problem'

/** Answers an address whose percent signs mean nothing. It comes before there is a request context. */
export function refuseBadUrl(request: IncomingMessage, response: ServerResponse): void {
  const refusal = problem(400, 'bad_request', { detail: 'The address is not encoded correctly.' })
  const id = String(request.headers['x-request-id'] ?? randomUUID())
  response
    .writeHead(400, {
      'content-type': PROBLEM_TYPE,
      'cache-control': 'no-store',
      'x-request-id': id,
    })
    .end(problemDocument(refusal, id))
}
