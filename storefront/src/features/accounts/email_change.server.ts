import { deadBy, type LinkPage } from '@/features/accounts/mailed_link.ts'
import { failureOf } from '@/features/forms/failure.ts'
import { text } from '@/features/forms/form_text.ts'
import type { Api } from '@/lib/api.server.ts'

/** Sends the token of the link to where it is spent; `null` when that has worked. */
export async function spendLink(api: Api, path: string, form: FormData): Promise<LinkPage | null> {
  const token = text(form, 'token')
  const answer = await api.post(path, { token })
  if (answer.ok) return null
  const { problem, status } = answer
  const dead = deadBy(problem)
  if (dead) return { status, token, dead }
  return { status, token, failure: failureOf(problem, [], { email_taken: TAKEN }) }
}

const TAKEN = 'Another account has this address by now, so yours stays as it was.'
