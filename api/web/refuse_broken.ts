import { randomUUID } from 'node:crypto'
import { STATUS_CODES, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { problem, problemDocument, PROBLEM_TYPE, type Problem } from '#api/core/problem'

/** Node keeps here what it is answering on a connection; nothing while there is no request yet. */
type Connection = Duplex & { _httpMessage?: ServerResponse | null }

/**
 * Answers what is no HTTP, or does not come to its end in time, and hangs up. Where an answer has begun
 * already, or nobody is there any more, nothing is said.
 */
export function refuseBroken(error: NodeJS.ErrnoException, connection: Connection): void {
  if (!connection.writable || connection._httpMessage?.headersSent) {
    connection.destroy()
    return
  }
  const refusal = refusalFor(error.code)
  const id = randomUUID()
  const text = problemDocument(refusal, id)
  const lines = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(text)}`,
    'cache-control: no-store',
    `x-request-id: ${id}`,
    'connection: close',
  ]
  connection.end(`${lines.join('\r\n')}\r\n\r\n${text}`, () => connection.destroy())
}

function refusalFor(cause: string | undefined): Problem {
  if (cause === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return problem(408, 'request_timeout', {
      detail: 'The request did not come to its end in time.',
    })
  }
  if (cause === 'HPE_HEADER_OVERFLOW') {
    return problem(431, 'headers_too_large', {
      detail: 'The headers are larger than is read here.',
    })
  }
  return problem(400, 'bad_request', { detail: 'This is no HTTP request that can be read.' })
}
