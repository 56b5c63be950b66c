import db from '@adonisjs/lucid/services/db'
import type { BusySpan, BusySpans } from '#api/availability/free_time/busy_spans'
import { touches } from '#api/availability/free_time/busy_spans'
import { dayFromWindows } from '#api/availability/plan/windows'
import { writeDays } from '#api/availability/saved/day_repository'
import type { LocalDate } from '#api/core/local_date'
import { call } from '#tests/functional/accounts/calls'
import { bodyOf, givenSignedIn } from '#tests/functional/own_account/desk'
import { PIANO } from '#tests/functional/instructors/teacher'
import type { WindowSaid } from './desk.js'

/** Somebody whose page anybody may see, and who teaches the piano. */
export async function givenShown(time_zone = 'America/New_York', offering: object = PIANO) {
  const { browser, user } = await givenSignedIn('instructor')
  const { slug } = bodyOf(await browser.call('PUT', '/instructor/profile', { time_zone }))
  await browser.call('POST', '/instructor/offerings', offering)
  await show(user.id)
  return { browser, userId: user.id, slug: String(slug) }
}

export const show = (userId: string) =>
  db
    .from('instructor_profiles')
    .where('user_id', userId)
    .update({ state: 'live', went_live_at: new Date() })

export const givenDays = (userId: string, days: Record<LocalDate, WindowSaid[]>) =>
  db.transaction((trx) =>
    writeDays(
      trx,
      userId,
      Object.entries(days).map(([date, windows]) => ({
        date,
        day: dayFromWindows(windows as Parameters<typeof dayFromWindows>[0]),
      }))
    )
  )

/** Somebody who keeps bookings: what takes these people's time, and how often it was asked. */
export function busySource(spans: Record<string, BusySpan[]>): BusySpans & { asked: number } {
  return {
    asked: 0,
    async during(ids, reach) {
      this.asked += 1
      return new Map(
        ids.map((id) => [id, (spans[id] ?? []).filter((span) => touches(span, reach))])
      )
    },
  }
}

export interface FreeSaid {
  zone: string
  format: string | null
  duration_minutes: number | null
  next: string | null
  days: { date: string; starts: { starts_at: string }[] }[]
}

export async function askFree(slug: string, query = ''): Promise<FreeSaid> {
  const answer = await call('GET', `/instructors/${slug}/availability${query}`)
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return answer.body as unknown as FreeSaid
}

export const startsIn = ({ days }: FreeSaid) =>
  days.flatMap(({ starts }) => starts.map(({ starts_at: at }) => at))
