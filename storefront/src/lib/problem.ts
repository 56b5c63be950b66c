/** One field the API refused, RFC 9457 with our extension. */
export interface FieldProblem {
  field: string
  rule: string
  message: string
}

export interface Problem {
  status: number
  code: string
  title: string
  detail?: string
  errors?: FieldProblem[]
  request_id?: string
  /** Seconds, from the header `Retry-After`. */
  retryAfter?: number
}

/** Stands for every way in which the API could not be asked at all. */
export const UNREACHABLE: Problem = {
  status: 503,
  code: 'api_unreachable',
  title: 'The service did not answer',
  detail: 'Something on our side is not answering. Please try again in a moment.',
}
