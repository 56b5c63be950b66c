import { windowsIn } from '@/features/calendar/rows/rows.ts'
import type { Vacation } from '@/features/calendar/terms/terms.ts'
import type { Away } from '@/features/calendar/week/away.ts'
import { isDate, mondayOf } from '@/features/calendar/week/dates.ts'
import type { WeekAnswer } from '@/features/calendar/week/editor.ts'
import { text } from '@/features/forms/form_text.ts'
import { refused, type Outcome } from '@/features/settings/outcome.ts'
import type { Api } from '@/lib/api.server.ts'
import type { Problem } from '@/lib/problem.ts'

const PATH = '/instructor/availability'

/** How many days a change came to. */
export interface Counts {
  days_changed: number
  days_past: number
}

export interface CalendarWeek {
  week: WeekAnswer
  version: string
  /** All that is ahead, whichever week is shown. */
  away: Away
}

/** The week of a date, or the one that is going on where the instructor is. */
export async function loadWeek(
  api: Api,
  asked: string | null
): Promise<CalendarWeek | { problem: Problem }> {
  const [week, away] = await Promise.all([
    api.get<WeekAnswer>(isDate(asked) ? `${PATH}?week=${mondayOf(asked)}` : PATH),
    api.get<Vacation[]>(`${PATH}/vacations`),
  ])
  if (!week.ok) return { problem: week.problem }
  if (!away.ok) return { problem: away.problem }
  return { week: week.body, version: week.etag ?? '', away: away.body }
}

/** Saves the lines of a week; where to go on, or the form again. */
export async function saveRows(api: Api, form: FormData): Promise<string | Outcome> {
  const week = text(form, 'week')
  const dates = [...new Set([...form.keys()].filter(isStart).map((name) => name.slice(6)))]
  const days = dates.map((date) => ({ date, windows: windowsIn(form, date) }))
  const path = `${PATH}?week=${encodeURIComponent(week)}`
  const answer = await api.put<Counts>(path, { days }, text(form, 'version') || '"none"')
  if (!answer.ok)
    return refused(
      form,
      answer,
      days.map((_, n) => `days.${n}`),
      WORDS
    )
  return `?as=rows&week=${encodeURIComponent(week)}&${countsInQuery(answer.body)}`
}

export const countsInQuery = ({ days_changed, days_past }: Counts): string =>
  `changed=${days_changed}&past=${days_past}`

/** What a redirect said about a change, if this is one. */
export function countsOf({ searchParams }: URL): { changed: number; past: number } | null {
  const [changed, past] = ['changed', 'past'].map((name) => searchParams.get(name) ?? '')
  if (![changed, past].every((number) => /^\d{1,3}$/.test(number ?? ''))) return null
  return { changed: Number(changed), past: Number(past) }
}

const isStart = (name: string) => /^start-\d{4}-\d\d-\d\d$/.test(name)

const WORDS = {
  changed_meanwhile:
    'This week was saved in another window meanwhile; the picture above shows it as it is now. Your lines are still here: look at both, then save again.',
}
