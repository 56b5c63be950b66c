import type { Problem } from '@/lib/problem.ts'
import { waitInWords } from '@/lib/wait.ts'

export const SIGN_IN_FIELDS = { email: 'E-mail', password: 'Password' } as const

export function signInWords(problem: Problem): Record<string, string> {
  const wait = waitInWords(problem.retryAfter ?? 30)
  return {
    invalid_credentials: 'This e-mail address and password do not belong together.',
    slow_down: `Too many tries. Please wait ${wait}, then try again.`,
    account_suspended: 'This account is suspended, so it cannot be used at the moment.',
  }
}
