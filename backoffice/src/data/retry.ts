import { isApiError } from './problem.ts'

/** Asking once more helps against a broken line or a server that restarts, never against a "no". */
export function worthRetrying(failures: number, error: unknown): boolean {
  const passing = isApiError(error) && (error.statusCode === 0 || error.statusCode >= 502)
  return passing && failures < 2
}
