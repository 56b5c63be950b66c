import { failureOf, type Failure } from '@/features/forms/failure.ts'
import { text } from '@/features/forms/form_text.ts'
import { concernsInvite, refusalOf } from '@/features/invites/refusals.ts'
import type { Api } from '@/lib/api.server.ts'
import type { Problem } from '@/lib/problem.ts'
import { waitInWords } from '@/lib/wait.ts'

/** What the page behind a mailed link shows: a button, the question for a password, or a dead end. */
export interface VerifyPage {
  status: number
  token: string
  asksPassword: boolean
  failure?: Failure
}

export const openVerify = (query: URLSearchParams): VerifyPage => ({
  status: 200,
  token: query.get('token') ?? '',
  asksPassword: false,
})

/**
 * Answers where to go on once the address is proven. The password is asked for only when the API
 * says so: not in the browser that signed up.
 */
export async function takeVerify(api: Api, form: FormData): Promise<VerifyPage | string> {
  const token = text(form, 'token')
  const password = form.has('password') ? { password: text(form, 'password') } : {}
  const answer = await api.post('/auth/email-verification', { token, ...password })
  if (answer.ok) return '/verify-email/done'

  const { problem, status } = answer
  const page = { status, token, asksPassword: ASKING.includes(problem.code) }
  if (problem.code === 'password_needed') return page
  return { ...page, failure: failureOf(problem, ['password'], words(problem)) }
}

/** After these the password can be tried (again). */
const ASKING = ['password_needed', 'invalid_credentials', 'slow_down']

function words(problem: Problem): Record<string, string> {
  return {
    token_expired:
      'This link was used before or has run out. Try to sign in; if that works, all is well.',
    token_not_found: 'We do not know this link. Was it copied whole from the mail, and the newest?',
    signup_closed:
      'Nobody new is let in at the moment, not even with an invite: we closed this door after you signed up. Your sign-up, and your invite if you have one, are kept. Open this link again later; if it has run out by then, ask for a new mail on the sign-in page.',
    invalid_credentials: 'This is not the password you chose when you signed up.',
    slow_down: `Too many tries. Please wait ${waitInWords(problem.retryAfter ?? 30)}, then try again.`,
    ...(concernsInvite(problem) ? { [problem.code]: refusalOf(problem).text } : {}),
  }
}
