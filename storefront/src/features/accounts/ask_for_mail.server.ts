import { failureOf, type Failure } from '@/features/forms/failure.ts'
import { text } from '@/features/forms/form_text.ts'
import type { Api } from '@/lib/api.server.ts'
import { waitInWords } from '@/lib/wait.ts'

export interface AskPage {
  status: number
  email: string
  failure?: Failure
}

/** Has a mail sent to an address, known or not: the answer is the same. */
export async function askForMail(api: Api, path: string, form: FormData): Promise<AskPage | null> {
  const email = text(form, 'email').trim()
  const answer = await api.post(path, { email })
  if (answer.ok) return null
  const wait = waitInWords(answer.problem.retryAfter ?? 30)
  const failure = failureOf(answer.problem, ['email'], {
    slow_down: `That was often enough for now. Please wait ${wait}, then try again.`,
    rate_limited: `That was often enough for now. Please wait ${wait}, then try again.`,
  })
  return { status: answer.status, email, failure }
}
