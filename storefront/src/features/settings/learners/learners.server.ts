import { text } from '@/features/forms/form_text.ts'
import {
  LEARNER_FIELDS,
  LEARNER_WORDS,
  type Learner,
} from '@/features/settings/learners/learners.ts'
import { refused, type Act } from '@/features/settings/outcome.ts'
import { bodyOf } from '@/lib/unavailable.ts'
import type { Api } from '@/lib/api.server.ts'

const PATH = '/student/learners'
const NAMES = Object.keys(LEARNER_FIELDS)

export async function loadLearners(api: Api) {
  return { learners: bodyOf(await api.get<Learner[]>(PATH)) }
}

const add: Act = async (api, form) => {
  const answer = await api.post(PATH, learnerIn(form))
  return answer.ok ? { done: 'learner_added' } : refused(form, answer, NAMES, LEARNER_WORDS)
}

const save: Act = async (api, form) => {
  const version = `"${text(form, 'version')}"`
  const answer = await api.put(pathOf(form), learnerIn(form), version)
  return answer.ok ? { done: 'learner_saved' } : refused(form, answer, NAMES, LEARNER_WORDS)
}

const remove: Act = async (api, form) => {
  const answer = await api.delete(pathOf(form))
  return answer.ok || answer.status === 404 ? { done: 'learner_removed' } : refused(form, answer)
}

function learnerIn(form: FormData) {
  return {
    first_name: text(form, 'first_name').trim(),
    last_initial: text(form, 'last_initial').trim() || null,
    birth_date: text(form, 'birth_date'),
    notes: text(form, 'notes').trim() || null,
  }
}

const pathOf = (form: FormData) => `${PATH}/${encodeURIComponent(text(form, 'id'))}`

export const LEARNER_ACTS: Record<string, Act> = {
  learner_add: add,
  learner: save,
  learner_removal: remove,
}
