import { countsInQuery, type Counts } from '@/features/calendar/calendar.server.ts'
import { windowsIn } from '@/features/calendar/rows/rows.ts'
import {
  COPY_FIELDS,
  PATTERN_FIELDS,
  RANGE_FIELDS,
  RULE_FIELDS,
  VACATION_FIELDS,
  WEEKDAYS,
  type Pattern,
  type Rules,
  type Vacation,
} from '@/features/calendar/terms/terms.ts'
import { isDate, mondayOf } from '@/features/calendar/week/dates.ts'
import type { WeekAnswer } from '@/features/calendar/week/editor.ts'
import { text } from '@/features/forms/form_text.ts'
import { refused, type Act, type Result } from '@/features/settings/outcome.ts'
import { bodyOf } from '@/lib/unavailable.ts'
import type { Answer, Api } from '@/lib/api.server.ts'

const PATH = '/instructor/availability'
const MEANWHILE = {
  changed_meanwhile:
    'This was changed in another window meanwhile. Reload this page to see it, then change it again.',
}

export type Terms = Awaited<ReturnType<typeof loadTerms>>

/** All of the page; throws `Unavailable`. */
export async function loadTerms(api: Api) {
  const [rules, pattern, vacations, week] = await Promise.all([
    api.get<Rules>(`${PATH}/settings`),
    api.get<Pattern>(`${PATH}/pattern`),
    api.get<Vacation[]>(`${PATH}/vacations`),
    api.get<WeekAnswer>(PATH),
  ])
  return {
    rules: versioned(rules),
    pattern: versioned(pattern),
    vacations: bodyOf(vacations),
    today: bodyOf(week).today,
  }
}

const rules: Act = async (api, form) => {
  const whole = (name: string) => Number(text(form, name).trim() || Number.NaN)
  const body = {
    min_advance_booking_hours: whole('min_advance_booking_hours'),
    buffer_minutes: whole('buffer_minutes'),
    travel_buffer_minutes: whole('travel_buffer_minutes'),
    overnight_protection: form.has('overnight_protection'),
  }
  const answer = await api.put(`${PATH}/settings`, body, text(form, 'version'))
  if (answer.ok) return { done: 'hours_rules' }
  return refused(form, answer, Object.keys(RULE_FIELDS), MEANWHILE)
}

const pattern: Act = async (api, form) => {
  const body = { days: patternIn(form) }
  const answer = await api.put(`${PATH}/pattern`, body, text(form, 'version'))
  if (answer.ok) return { done: 'hours_pattern' }
  return refused(form, answer, Object.keys(PATTERN_FIELDS), MEANWHILE)
}

const apply: Act = async (api, form) => {
  const saved = await api.get<Pattern>(`${PATH}/pattern`)
  if (!saved.ok) return refused(form, saved)
  const body = { from: text(form, 'from'), to: text(form, 'to'), days: saved.body.days }
  return counted(form, await api.post<Counts>(`${PATH}/ranges`, body), RANGE_FIELDS)
}

const copy: Act = async (api, form) => {
  const monday = (name: string) => {
    const date = text(form, name)
    return isDate(date) ? mondayOf(date) : date
  }
  const body = { from: monday('from'), to: monday('to') }
  return counted(form, await api.post<Counts>(`${PATH}/copies`, body), COPY_FIELDS)
}

const away: Act = async (api, form) => {
  const note = text(form, 'note').trim() || null
  const body = { from: text(form, 'from'), to: text(form, 'to'), note }
  const answer = await api.post(`${PATH}/vacations`, body)
  return answer.ok ? { done: 'vacation' } : refused(form, answer, Object.keys(VACATION_FIELDS))
}

const back: Act = async (api, form) => {
  const answer = await api.delete(`${PATH}/vacations/${encodeURIComponent(text(form, 'id'))}`)
  const gone = answer.ok || answer.status === 404
  return gone ? { done: 'vacation_removed' } : refused(form, answer)
}

export const TERMS_ACTS: Record<string, Act> = { rules, pattern, apply, copy, away, back }

/** Seven days, Monday first; their lines are numbered from 0. */
const patternIn = (form: FormData) => WEEKDAYS.map((_, n) => windowsIn(form, String(n)))

function counted(form: FormData, answer: Answer<Counts>, fields: object): Result {
  if (answer.ok) return { go: `/instructor/calendar/settings?${countsInQuery(answer.body)}` }
  return refused(form, answer, Object.keys(fields))
}

const versioned = <T>(answer: Answer<T>) => ({
  body: bodyOf(answer),
  version: (answer.ok && answer.etag) || '',
})
