import { text } from '@/features/forms/form_text.ts'
import { refused, type Outcome } from '@/features/settings/outcome.ts'
import {
  TEACHING_FIELDS,
  TEACHING_WORDS,
  type TeachingProfile,
} from '@/features/teaching/profile/teaching_profile.ts'
import type { Api } from '@/lib/api.server.ts'
import type { Problem } from '@/lib/problem.ts'

const PATH = '/instructor/profile'

/** What the page shows: the profile and the state it is in, or why there is none. */
export async function loadTeachingProfile(
  api: Api
): Promise<{ profile: TeachingProfile; version: string } | { problem: Problem }> {
  const answer = await api.get<TeachingProfile>(PATH)
  return answer.ok
    ? { profile: answer.body, version: answer.etag ?? '' }
    : { problem: answer.problem }
}

/** Null when all is well. */
export async function saveTeachingProfile(api: Api, form: FormData): Promise<Outcome | null> {
  const answer = await api.put(PATH, profileIn(form), text(form, 'version') || undefined)
  if (answer.ok) return null
  return refused(form, answer, Object.keys(TEACHING_FIELDS), TEACHING_WORDS)
}

function profileIn(form: FormData) {
  // Browsers send two characters for the end of a line, and count one.
  const plain = (name: string) => text(form, name).replaceAll('\r\n', '\n').trim()
  return {
    headline: plain('headline') || null,
    bio: plain('bio') || null,
    years_experience: numberOrText(plain('years_experience')),
    languages: form.getAll('languages'),
    education: plain('education').split('\n').map(trimmed).filter(Boolean),
    time_zone: plain('time_zone'),
  }
}

const trimmed = (line: string) => line.trim()

/** What is no number goes as it is: the API says what is wrong with it. */
const numberOrText = (typed: string) => (/^\d+$/.test(typed) ? Number(typed) : typed || null)
