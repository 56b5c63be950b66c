import { deadBy, type LinkPage } from '@/features/accounts/mailed_link.ts'
import { NEW_PASSWORD_WORDS } from '@/features/accounts/new_password.ts'
import { failureOf } from '@/features/forms/failure.ts'
import { text } from '@/features/forms/form_text.ts'
import type { Api } from '@/lib/api.server.ts'

export async function takeReset(api: Api, form: FormData): Promise<LinkPage | string> {
  const token = text(form, 'token')
  const password = text(form, 'password')
  const answer = await api.post('/auth/password-reset/confirmation', { token, password })
  if (answer.ok) return '/signin?done=password_reset'
  const { problem, status } = answer
  const dead = deadBy(problem)
  if (dead) return { status, token, dead }
  return { status, token, failure: failureOf(problem, ['password'], NEW_PASSWORD_WORDS) }
}
