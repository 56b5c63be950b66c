import { failureOf, type Failure } from '@/features/forms/failure.ts'
import type { Problem } from '@/lib/problem.ts'
import { waitInWords } from '@/lib/wait.ts'

export const SIGN_IN_FIELDS = { email: 'E-mail', password: 'Password', code: 'Code' } as const

/** Where a sign-in stands: what is asked for next, or why it ends here. */
export type SignInStep = 'password' | 'code' | 'reactivate' | 'suspended' | 'staff'

export interface SignInPage {
  status: number
  step: SignInStep
  email: string
  /** Sealed by the API: says that the password was right, and holds it not. */
  challenge: string
  /** Which of the two codes the form asks for. */
  asks: 'totp' | 'backup_code'
  trust: boolean
  /** The person has said that the account shall come back. */
  reactivate: boolean
  failure?: Failure
}

const STEPS: Record<string, SignInStep> = {
  factor_required: 'code',
  factor_wrong: 'code',
  account_deactivated: 'reactivate',
  account_suspended: 'suspended',
  factor_setup_required: 'staff',
}

/** The page after a refusal, given the page that led to it. */
export function afterRefusal(page: SignInPage, problem: Problem): SignInPage {
  const step =
    STEPS[problem.code] ?? (problem.code === 'challenge_expired' ? 'password' : page.step)
  const next = {
    ...page,
    status: problem.status,
    step,
    challenge: problem.challenge ?? page.challenge,
  }
  // The next question is no reproach.
  if (step !== page.step && step !== 'password') return { ...next, status: 200 }
  return { ...next, failure: signInFailure(problem) }
}

function signInFailure(problem: Problem): Failure {
  const wait = waitInWords(problem.retryAfter ?? 30)
  const failure = failureOf(problem, Object.keys(SIGN_IN_FIELDS), {
    invalid_credentials: 'E-mail or password is wrong.',
    slow_down: `Too many tries. Please wait ${wait}, then try again.`,
    challenge_expired: 'That took more than five minutes, so we start again. Please sign in anew.',
  })
  if (problem.code !== 'factor_wrong') return failure
  return { ...failure, fields: { code: 'This code is not right, or was used before.' } }
}
