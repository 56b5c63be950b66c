import { text } from '@/features/forms/form_text.ts'
import type { Payouts } from '@/features/payouts/payouts.ts'
import { refused, type Outcome } from '@/features/settings/outcome.ts'
import type { Api } from '@/lib/api.server.ts'
import type { Problem } from '@/lib/problem.ts'

const PATH = '/instructor/payouts'

const WORDS = {
  payouts_not_open: 'Payouts are not open yet. Nothing was changed.',
  stand_in_state: 'This was answered already, perhaps in another window. Look at the state above.',
  not_found: 'There is no such account. Begin on the page of your payouts.',
}

export async function loadPayouts(api: Api): Promise<{ payouts: Payouts } | { problem: Problem }> {
  const answer = await api.get<Payouts>(PATH)
  return answer.ok ? { payouts: answer.body } : { problem: answer.problem }
}

/** Where the provider goes on, or the page again. */
export async function openPayouts(api: Api, form: FormData): Promise<string | Outcome> {
  const answer = await api.post<{ continue_at: string }>(PATH)
  return answer.ok ? answer.body.continue_at : refused(form, answer, [], WORDS)
}

/** Where to go on, or the page of the stand-in again. */
export async function tellStandIn(api: Api, form: FormData): Promise<string | Outcome> {
  const told = { answer: text(form, 'answer') }
  const answer = await api.post<Payouts>(`${PATH}/stand-in`, told)
  if (!answer.ok) return refused(form, answer, [], WORDS)
  return answer.body.account?.state === 'ready' ? `${PATH}?done=payouts` : `${PATH}/stand-in`
}
