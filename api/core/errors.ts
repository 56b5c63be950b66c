import { Exception } from '@adonisjs/core/exceptions'

export interface FieldError {
  field: string
  rule: string
  message: string
}

interface RefusalOptions {
  /** What happened, for a person. */
  detail: string
  errors?: FieldError[]
  /** Sent as `Retry-After`. */
  retryAfterSeconds?: number
  /** Further members of the problem document, snake_case. */
  extra?: Record<string, unknown>
}

/**
 * An expected refusal. Thrown by use cases, answered as `application/problem+json` (RFC 9457) by the
 * handler. A client acts on `code`, a person reads `detail`.
 */
export class Refusal extends Exception {
  readonly refusal: RefusalOptions

  constructor(status: number, code: string, options: RefusalOptions) {
    super(options.detail, { status, code })
    this.refusal = options
  }
}

export const notFound = (detail = 'There is nothing here.') =>
  new Refusal(404, 'not_found', { detail })

export const unauthenticated = (detail = 'Sign in first.') =>
  new Refusal(401, 'unauthenticated', { detail })

export const forbidden = (permission: string) =>
  new Refusal(403, 'missing_permission', {
    detail: `This needs the permission "${permission}".`,
    extra: { permission },
  })

/** A 422 for rules that validators do not know, in the same shape as theirs. */
export const unprocessable = (field: string, rule: string, message: string) =>
  new Refusal(422, 'invalid', { detail: message, errors: [{ field, rule, message }] })
