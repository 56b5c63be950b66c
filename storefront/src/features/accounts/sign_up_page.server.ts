import { signUp, signUpValues } from '@/features/accounts/sign_up.server.ts'
import { SIGN_UP_FIELDS, SIGN_UP_WORDS, type SignUpValues } from '@/features/accounts/sign_up.ts'
import { failureOf, type Failure } from '@/features/forms/failure.ts'
import { text } from '@/features/forms/form_text.ts'
import { checkInvite } from '@/features/invites/check_invite.server.ts'
import type { Invite } from '@/features/invites/invite.ts'
import { concernsInvite, refusalOf, type Refusal } from '@/features/invites/refusals.ts'
import { firstLanding } from '@/features/session/me.ts'
import type { Api } from '@/lib/api.server.ts'
import type { Problem } from '@/lib/problem.ts'

/** What the sign-up page shows: the form, or why the invite does not let anybody in. */
export interface SignUpPage {
  status: number
  values: SignUpValues
  failure?: Failure
  invite: Invite | null
  refusal: Refusal | null
}

/** Answers where to go on when the form has made an account. */
export async function takeSignUp(api: Api, form: FormData): Promise<SignUpPage | string> {
  const values = signUpValues(form)
  const answer = await signUp(api, values, text(form, 'password'))
  if (answer.ok) return answer.status === 202 ? '/signup/check-mail' : firstLanding(answer.body)

  const { problem, status } = answer
  if (concernsInvite(problem)) return refused(values, problem)
  const failure = failureOf(problem, Object.keys(SIGN_UP_FIELDS), SIGN_UP_WORDS)
  return { ...(await withInvite(api, values)), status, failure }
}

export async function openSignUp(api: Api, query: URLSearchParams): Promise<SignUpPage> {
  const values = signUpValues(new FormData())
  values.invite_code = query.get('code')?.trim() ?? ''
  if (query.get('role') === 'instructor') values.role = 'instructor'
  const page = await withInvite(api, values)
  if (page.invite) {
    const { role, email, first_name } = page.invite
    Object.assign(page.values, { role, email: email ?? '', first_name: first_name ?? '' })
  }
  return page
}

async function withInvite(api: Api, values: SignUpValues): Promise<SignUpPage> {
  if (!values.invite_code) return { status: 200, values, invite: null, refusal: null }
  const answer = await checkInvite(api, values.invite_code)
  if (!answer.ok) return refused(values, answer.problem)
  return { status: 200, values, invite: answer.body, refusal: null }
}

function refused(values: SignUpValues, problem: Problem): SignUpPage {
  return { status: problem.status, values, invite: null, refusal: refusalOf(problem) }
}
