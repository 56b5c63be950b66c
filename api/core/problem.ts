import { STATUS_CODES } from 'node:http'
import type { HttpContext } from '@adonisjs/core/http'
import type { Refusal } from '#api/core/errors'

type RefusalDetails = Refusal['refusal']

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** RFC 9457, plus our `code`, `request_id` and, for 422, `errors`. */
export interface Problem extends RefusalDetails {
  status: number
  code: string
}

export function problem(status: number, code: string, details: RefusalDetails): Problem {
  return { ...details, status, code }
}

export function sendProblem({ request, response }: HttpContext, problem: Problem): void {
  const { status, retryAfterSeconds } = problem
  if (retryAfterSeconds !== undefined) {
    response.header('retry-after', String(Math.max(1, Math.ceil(retryAfterSeconds))))
  }
  if (status === 401) response.header('www-authenticate', 'Bearer realm="instainstru"')
  response
    .status(status)
    .header('cache-control', 'no-store')
    .header('content-type', PROBLEM_TYPE)
    .send(problemDocument(problem, request.id()))
}

/** The document as text. `type` leads to where its code is explained. */
export function problemDocument(problem: Problem, requestId: string | undefined): string {
  const { status, code, detail, errors, extra } = problem
  return JSON.stringify({
    type: `/api/docs#problem-${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    code,
    request_id: requestId ?? null,
    ...(errors ? { errors } : {}),
    ...extra,
  })
}
