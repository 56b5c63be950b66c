import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import { errors as vineErrors } from '@vinejs/vine'
import { isDatabaseAway } from '#api/core/database_away'
import { Refusal } from '#api/core/errors'
import { isPersonGone } from '#api/core/person_gone'
import { describeError } from '#api/core/queue/trouble'
import { problem, sendProblem, type Problem } from '#api/core/problem'

/** Turns every error into a problem document. What we did not foresee is logged and told to nobody. */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected override debug = false

  override async handle(error: unknown, ctx: HttpContext) {
    sendProblem(ctx, toProblem(error))
  }

  override async report(error: unknown, ctx: HttpContext) {
    if (toProblem(error).status >= 500) {
      ctx.logger.error({ ...describeError(error), route: ctx.route?.pattern }, 'request failed')
    }
  }
}

function toProblem(error: unknown): Problem {
  if (error instanceof Refusal) return problem(error.status, error.code!, error.refusal)
  if (error instanceof vineErrors.E_VALIDATION_ERROR) return invalid(error.messages)
  if (isDatabaseAway(error)) {
    return problem(503, 'database_away', {
      detail: 'The database cannot be reached right now. Try again in a moment.',
      retryAfterSeconds: 5,
    })
  }

  if (isPersonGone(error)) {
    return problem(401, 'unauthenticated', { detail: 'This account is no longer there.' })
  }

  return ofFramework((error as { status?: number }).status ?? 500)
}

/** What the framework refuses before our code sees it. Its own words could quote the request. */
function ofFramework(status: number): Problem {
  if (status === 404) return problem(404, 'not_found', { detail: 'There is nothing here.' })
  if (status === 413) {
    return problem(413, 'body_too_large', { detail: 'The request body is larger than allowed.' })
  }
  if (status === 415) {
    return problem(415, 'unsupported_body', {
      detail: 'The body is of a kind that is not read here.',
    })
  }
  if (status >= 400 && status < 500) {
    return problem(400, 'bad_request', {
      detail: 'The request body cannot be read as what it says it is.',
    })
  }
  return problem(500, 'internal', {
    detail: 'Something went wrong on our side. Quote the request id when you ask for help.',
  })
}

function invalid(messages: { field: string; rule: string; message: string }[]): Problem {
  const errors = messages.map(({ field, rule, message }) => ({ field, rule, message }))
  return problem(422, 'invalid', { detail: errors.map((e) => e.message).join(' '), errors })
}
