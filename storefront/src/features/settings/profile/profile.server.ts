import { text } from '@/features/forms/form_text.ts'
import { refused, type Act, type Outcome } from '@/features/settings/outcome.ts'
import { PROFILE_FIELDS, PROFILE_WORDS, type Profile } from '@/features/settings/profile/profile.ts'
import { bodyOf } from '@/lib/unavailable.ts'
import type { Api } from '@/lib/api.server.ts'

const PATH = '/account/profile'

export async function loadProfile(api: Api) {
  const answer = await api.get<Profile>(PATH)
  return { profile: bodyOf(answer), version: (answer.ok && answer.etag) || '' }
}

const save: Act = async (api, form) => {
  const optional = (name: string) => text(form, name).trim() || null
  const profile = {
    first_name: text(form, 'first_name').trim(),
    last_name: text(form, 'last_name').trim(),
    phone: optional('phone'),
    zip: optional('zip'),
    pronouns: optional('pronouns'),
    time_zone: text(form, 'time_zone'),
  }
  const answer = await api.put(PATH, profile, text(form, 'version') || undefined)
  if (answer.ok) return { done: 'profile' }
  return refused(form, answer, Object.keys(PROFILE_FIELDS), PROFILE_WORDS)
}

const uploadAvatar: Act = async (api, form) => {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return noPicture('Please choose a picture first.')
  const sent = new FormData()
  sent.set('file', file, file.name)
  const answer = await api.put('/account/avatar', sent)
  return answer.ok ? { done: 'avatar' } : refused(form, answer, ['file'], PROFILE_WORDS)
}

/** Said without the form being read. */
export const tooLarge = () => noPicture('This picture is larger than 8 MB. Take a smaller one.')

function noPicture(sentence: string): Outcome {
  const failure = { status: 422, code: 'invalid', message: sentence, fields: { file: sentence } }
  return { act: 'avatar', id: '', status: 422, values: {}, failure }
}

const removeAvatar: Act = async (api, form) => {
  const answer = await api.delete('/account/avatar')
  return answer.ok ? { done: 'avatar_removed' } : refused(form, answer)
}

export const PROFILE_ACTS = { profile: save, avatar: uploadAvatar, avatar_removal: removeAvatar }
