import { text } from '@/features/forms/form_text.ts'
import type { Onboarding } from '@/features/onboarding/onboarding.ts'
import { refused, type Outcome } from '@/features/settings/outcome.ts'
import type { Answer, Api } from '@/lib/api.server.ts'
import type { Problem } from '@/lib/problem.ts'

const PATH = '/instructor/onboarding'

const ACTS: Record<string, (api: Api) => Promise<Answer<Onboarding>>> = {
  live: (api) => api.post(`${PATH}/live`),
  pause: (api) => api.post(`${PATH}/pause`),
  resume: (api) => api.delete(`${PATH}/pause`),
}

const WORDS = {
  steps_left: 'Something is missing again. The list on this page says what.',
  not_live_yet: 'Your profile was never shown, so there is nothing to pause.',
}

export async function loadOnboarding(
  api: Api
): Promise<{ onboarding: Onboarding } | { problem: Problem }> {
  const answer = await api.get<Onboarding>(PATH)
  return answer.ok ? { onboarding: answer.body } : { problem: answer.problem }
}

/** The notice to show after a redirect, or the page again; an unknown act changes nothing. */
export async function actOnProfile(api: Api, form: FormData): Promise<string | Outcome> {
  const act = text(form, 'act')
  const take = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined
  if (!take) return ''
  const answer = await take(api)
  return answer.ok ? act : refused(form, answer, [], WORDS)
}
