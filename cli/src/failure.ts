import { exits, type Exit } from './exits.ts'

export type Details = {
  why: string
  todo: string
  exit?: Exit
  code?: string
  status?: number
  requestId?: string
  errors?: FieldError[]
  /** The API's answer as it came, for a caller that reads more of it. */
  body?: object
}

export type FieldError = { field: string; rule: string; message: string }

/** What an operator is told when a command cannot do its work: what happened, why, what to do. */
export class Failure extends Error {
  readonly why: string
  readonly todo: string
  readonly exit: Exit
  readonly code: string
  readonly status?: number
  readonly requestId?: string
  readonly errors?: FieldError[]
  readonly body?: object

  constructor(what: string, details: Details) {
    super(what)
    this.why = details.why
    this.todo = details.todo
    this.exit = details.exit ?? exits.failed
    this.code = details.code ?? 'failed'
    this.status = details.status
    this.requestId = details.requestId
    this.errors = details.errors
    this.body = details.body
  }

  toJSON() {
    const { message, why, todo, exit, code, status, errors } = this
    return { code, message, why, todo, exit, status, request_id: this.requestId, errors }
  }
}

/** A command line that cannot be carried out as it was typed. */
export function usage(what: string, why: string, todo: string): Failure {
  return new Failure(what, { why, todo, exit: exits.usage, code: 'usage' })
}
