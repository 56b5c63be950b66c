import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import { errors as vineErrors } from '@vinejs/vine'
import { isDatabaseAway } from '#api/core/database_away'
import { Refusal } from '#api/core/errors'
import { problem, sendProblem, type Problem } from '#api/core/problem'

const FRAMEWORK_CODES: Record<string, string> = {
  E_ROUTE_NOT_FOUND: 'not_found',
  E_REQUEST_ENTITY_TOO_LARGE: 'body_too_large',
  E_ROW_NOT_FOUND: 'not_found',
}

/** Turns every error into a problem document. What we did not foresee is logged and told to nobody. */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected override debug = false

  override async handle(error: unknown, ctx: HttpContext) {
    sendProblem(ctx, toProblem(error, ctx))
  }

  override async report(error: unknown, ctx: HttpContext) {
    if (toProblem(error, ctx).status >= 500) {
      ctx.logger.error({ err: error, route: ctx.route?.pattern }, 'request failed')
    }
  }
}

function toProblem(error: unknown, ctx: HttpContext): Problem {
  if (error instanceof Refusal) return problem(error.status, error.code!, error.refusal)
  if (error instanceof vineErrors.E_VALIDATION_ERROR) return invalid(error.messages)
  if (isDatabaseAway(error)) {
    return problem(503, 'database_away', {
      detail: 'The database cannot be reached right now. Try again in a moment.',
      retryAfterSeconds: 5,
    })
  }

  const { status = 500, code = '' } = error as { status?: number; code?: string }
  if (status === 404) return problem(404, 'not_found', { detail: 'There is nothing here.' })
  if (status === 413) {
    return problem(413, 'body_too_large', { detail: 'The request body is larger than allowed.' })
  }
  if (status >= 400 && status < 500) {
    const detail = ctx.response.headersSent ? '' : (error as Error).message
    return problem(status, FRAMEWORK_CODES[code] ?? 'bad_request', { detail })
  }
  return problem(500, 'internal', {
    detail: 'Something went wrong on our side. Quote the request id when you ask for help.',
  })
}

function invalid(messages: { field: string; rule: string; message: string }[]): Problem {
  const errors = messages.map(({ field, rule, message }) => ({ field, rule, message }))
  return problem(422, 'invalid', { detail: errors.map((e) => e.message).join(' '), errors })
}
