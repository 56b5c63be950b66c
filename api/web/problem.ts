import type { ServerResponse } from 'node:http'

/** A refusal by the gateway itself, in the same shape as the API's (RFC 9457). */
export function sendProblem(
  response: ServerResponse,
  status: number,
  problem: { code: string; title: string; detail: string }
): void {
  const request_id = response.getHeader('x-request-id')
  response.writeHead(status, { 'content-type': 'application/problem+json; charset=utf-8' })
  response.end(JSON.stringify({ type: 'about:blank', status, ...problem, request_id }))
}

export function sendNotFound(response: ServerResponse, detail: string): void {
  sendProblem(response, 404, { code: 'not_found', title: 'Not found', detail })
}
