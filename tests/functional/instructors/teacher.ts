import { bodyOf, givenSignedIn } from '#tests/functional/own_account/desk'

export const OFFERINGS = '/instructor/offerings'

export const PIANO = {
  service: 'piano',
  formats: [
    { format: 'online', hourly_rate_cents: 7_500 },
    { format: 'student_location', hourly_rate_cents: 9_000 },
  ],
  durations: [60, 45],
  age_groups: ['adults', 'kids'],
  levels: ['beginner'],
  selections: { goal: ['recreation'] },
  description: 'We begin with the song you came for.',
  equipment: 'Any keyboard.',
}

/** The terms without the service, as a change has them. */
export const { service: PIANO_SLUG, ...TERMS } = PIANO

/** An instructor who offers what is named. */
export async function givenTeacher(...offerings: object[]) {
  const teacher = await givenSignedIn('instructor')
  const ids: string[] = []
  for (const offering of offerings) {
    const { id } = bodyOf(await teacher.browser.call('POST', OFFERINGS, offering))
    ids.push(String(id))
  }
  return { ...teacher, ids, path: `${OFFERINGS}/${ids[0]}` }
}
