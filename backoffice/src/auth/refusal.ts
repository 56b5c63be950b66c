import type { ApiError } from '../data/problem.ts'
import { span } from '../format/times.ts'

/** Why the sign-in was refused, and what to do. */
export function refusal(error: ApiError, wait: number): string {
  switch (error.code) {
    case 'slow_down':
      return wait > 0
        ? `Too many tries. You can try again in ${span(wait)}.`
        : 'You can try again now.'
    case 'staff_only':
      return 'This account is not a staff account. The back office is for staff only.'
    case 'invalid_credentials':
      return 'E-mail or password is wrong.'
    case 'account_suspended':
      return 'This account is suspended. Ask an administrator.'
    default:
      return error.requestId && Number(error.statusCode) >= 500
        ? `${error.message} (request ${error.requestId})`
        : error.message
  }
}
