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
  /** A sign-in that waits for its second step: sealed, good for five minutes. */
  challenge?: string
  /** Why something cannot be done yet. */
  reasons?: { code: string; detail: string }[]
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
