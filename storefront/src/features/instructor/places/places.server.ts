import { text } from '@/features/forms/form_text.ts'
import {
  PLACE_FIELDS,
  PLACE_WORDS,
  pointIn,
  type Place,
} from '@/features/instructor/places/places.ts'
import { refused, type Act, type Outcome } from '@/features/settings/outcome.ts'
import { bodyOf } from '@/lib/unavailable.ts'
import type { Api } from '@/lib/api.server.ts'

const PATH = '/instructor/places'
const NAMES = Object.keys(PLACE_FIELDS)

export const loadPlaces = async (api: Api): Promise<Place[]> => bodyOf(await api.get<Place[]>(PATH))

const add: Act = async (api, form) => {
  const answer = await api.post(PATH, placeIn(form))
  return answer.ok ? { done: 'place_added' } : askedAgain(form, answer)
}

const save: Act = async (api, form) => {
  const version = `"${text(form, 'version')}"`
  const answer = await api.put(pathOf(form), placeIn(form), version)
  return answer.ok ? { done: 'place_saved' } : askedAgain(form, answer)
}

const remove: Act = async (api, form) => {
  const answer = await api.delete(pathOf(form))
  return answer.ok || answer.status === 404 ? { done: 'place_removed' } : refused(form, answer)
}

const placeIn = (form: FormData) => ({
  name: text(form, 'name').trim(),
  street: text(form, 'street').trim(),
  unit: text(form, 'unit').trim() || null,
  zip: text(form, 'zip').trim(),
  neighborhood: text(form, 'neighborhood') || null,
  point: pointIn(text(form, 'point')),
  keep_pin: text(form, 'keep_pin') === 'yes',
})

/** A pin beside its ZIP code is a question, so the page comes back with a box for the answer. */
function askedAgain(form: FormData, answer: Parameters<typeof refused>[1]): Outcome {
  const outcome = refused(form, answer, NAMES, PLACE_WORDS)
  const isAsked = answer.problem.errors?.some(({ rule }) => rule === 'beside_zip')
  return isAsked ? { ...outcome, values: { ...outcome.values, may_keep_pin: 'yes' } } : outcome
}

const pathOf = (form: FormData) => `${PATH}/${encodeURIComponent(text(form, 'id'))}`

export const PLACE_ACTS: Record<string, Act> = {
  place_add: add,
  place: save,
  place_removal: remove,
}
