import { failureOf, type Failure } from '@/features/forms/failure.ts'
import { text } from '@/features/forms/form_text.ts'
import type { Role } from '@/features/invites/invite.ts'
import type { Api } from '@/lib/api.server.ts'

/** Somebody without an invite asks for one. */
export interface Wish {
  status: number
  email: string
  role: Role
  failure?: Failure
}

export const newWish = (role: Role, status = 200): Wish => ({ status, email: '', role })

/** Answers null when the wish is written down, and the form with the reason otherwise. */
export async function takeWish(api: Api, form: FormData): Promise<Wish | null> {
  const email = text(form, 'email').trim()
  const role = text(form, 'role') === 'instructor' ? 'instructor' : 'student'
  const answer = await api.post('/beta/invites/request', { email: email || undefined, role })
  if (answer.ok) return null
  return { status: answer.status, email, role, failure: failureOf(answer.problem, ['email']) }
}
