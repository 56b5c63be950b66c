import { text } from '@/features/forms/form_text.ts'
import type { ClinicDates } from '@/features/instructor/clinic/clinic.ts'
import { refused, type Act } from '@/features/settings/outcome.ts'
import type { Api } from '@/lib/api.server.ts'
import type { Problem } from '@/lib/problem.ts'

const PATH = '/instructor/clinic'

const WORDS = {
  clinic_begun: 'This clinic has begun, so the list is closed.',
  clinic_cancelled: 'This clinic was cancelled meanwhile. Reload the page to see the other dates.',
  not_found: 'This clinic is no longer there. Reload the page to see the other dates.',
}

/** What the page shows, or why there is nothing to show. */
export async function loadClinic(api: Api): Promise<{ dates: ClinicDates } | { problem: Problem }> {
  const answer = await api.get<ClinicDates>(PATH)
  return answer.ok ? { dates: answer.body } : { problem: answer.problem }
}

const signUp: Act = async (api, form) => {
  const answer = await api.post<ClinicDates['ahead'][number]>(pathOf(form))
  if (!answer.ok) return refused(form, answer, [], WORDS)
  return { done: answer.body.mine?.state === 'seated' ? 'clinic_seat' : 'clinic_line' }
}

const stepBack: Act = async (api, form) => {
  const answer = await api.delete(pathOf(form))
  return answer.ok ? { done: 'clinic_left' } : refused(form, answer, [], WORDS)
}

const pathOf = (form: FormData) => `${PATH}/${encodeURIComponent(text(form, 'id'))}/sign-up`

const ACTS: Record<string, Act> = { clinic_sign_up: signUp, clinic_step_back: stepBack }

/** Null for a form that is none of this page. */
export function actOnClinic(api: Api, form: FormData) {
  const act = text(form, 'act')
  return Object.hasOwn(ACTS, act) ? ACTS[act]!(api, form) : null
}
