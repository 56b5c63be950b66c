import type { HttpError } from '@refinedev/core'
import { isAxiosError } from 'axios'

interface Problem {
  title?: string
  detail?: string
  code?: string
  request_id?: string
  errors?: { field: string; rule: string; message: string }[]
}

/** What every failed request becomes: Refine's error plus what a person needs to report it. */
export interface ApiError extends HttpError {
  /** The word a program may act on; `unreachable` when no answer came at all. */
  code: string
  requestId: string | null
  /** Seconds to wait, as the server asked. */
  retryAfter: number | null
  errors?: Record<string, string[]>
  /** What else the problem says, such as the batch that stands in the way. */
  extra?: Record<string, unknown>
}

export function toApiError(error: unknown): ApiError {
  if (!isAxiosError<Problem>(error) || !error.response) {
    const detail = isAxiosError(error) ? 'The server did not answer.' : String(error)
    return {
      message: detail,
      statusCode: 0,
      code: 'unreachable',
      requestId: null,
      retryAfter: null,
    }
  }
  const { status, data, headers } = error.response
  const problem: Problem = data && typeof data === 'object' ? data : {}
  return {
    message: problem.detail ?? problem.title ?? `The server answered ${status}.`,
    statusCode: status,
    code: problem.code ?? `http_${status}`,
    requestId: problem.request_id ?? headers['x-request-id'] ?? null,
    retryAfter: Number(headers['retry-after']) || null,
    errors: problem.errors && byField(problem.errors),
    extra: { ...problem },
  }
}

/** Forms show messages beside their fields, so the flat list is grouped. */
function byField(errors: NonNullable<Problem['errors']>): Record<string, string[]> {
  const grouped: Record<string, string[]> = {}
  for (const { field, message } of errors) (grouped[field] ??= []).push(message)
  return grouped
}

export function isApiError(value: unknown): value is ApiError {
  return typeof value === 'object' && value !== null && 'code' in value && 'statusCode' in value
}
