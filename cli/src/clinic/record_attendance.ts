import type { Api } from '../api/client.ts'
import type { Outcome } from '../api/types.ts'
import type { ClinicSignUp } from './types.ts'

/** As many ids as the API takes at once. */
const CHUNK = 100

/** Notes of people on a date's sheet whether they were there; each says what became of it. */
export async function recordAttendance(
  api: Api,
  sheet: readonly ClinicSignUp[],
  people: readonly string[],
  action: string
): Promise<Outcome[]> {
  const found = new Map([...new Set(people)].map((person) => [person, signUpOf(sheet, person)]))
  const ids = [...new Set([...found.values()].flatMap((one) => (one ? [one.id] : [])))]
  const done = new Map<string, Outcome>()
  for (let from = 0; from < ids.length; from += CHUNK) {
    const body = { action, ids: ids.slice(from, from + CHUNK) }
    const ask = { doing: 'note who was there', body }
    for (const row of await api.post<Outcome[]>('/admin/clinic-sign-ups/bulk', ask)) {
      done.set(row.id, row)
    }
  }
  return [...found].map(([person, one]) => ({
    ...(one ? done.get(one.id)! : { ok: false, error: NOT_ON_SHEET }),
    id: person,
  }))
}

/** Somebody who stepped back and came again is on the sheet twice: the later line counts. */
function signUpOf(sheet: readonly ClinicSignUp[], person: string): ClinicSignUp | undefined {
  const wanted = person.trim().toLowerCase()
  const theirs = sheet.filter(({ id, email }) => id === person || email.toLowerCase() === wanted)
  return theirs.findLast(({ state }) => state === 'seated') ?? theirs.at(-1)
}

const NOT_ON_SHEET = { code: 'not_found', detail: 'is not on the sheet of this date' }
