import db from '@adonisjs/lucid/services/db'
import { dayNumber, localDate, weekday } from '#api/core/local_date'
import type { Actor } from '#api/core/actor'
import { todayIn } from '#api/availability/editing/today'
import { dayFromWindows, type Window } from '#api/availability/plan/windows'
import { writeDays, zoneOf } from '#api/availability/saved/day_repository'
import { changePattern } from '#api/availability/terms/change_pattern'

const DAYS = 60

const open = (start: string, end: string, tag: Window['tag'] = 'any'): Window => ({
  start,
  end,
  tag,
})

const AFTERNOON = open('15:00', '19:00')
const AT_HOME = open('10:00', '12:00', 'no_travel')
const LATE = open('19:30', '21:00', 'online_only')

/** Monday first; Fridays are free of lessons. */
const WEEK: Window[][] = [
  [AT_HOME, AFTERNOON],
  [AFTERNOON, LATE],
  [AT_HOME, AFTERNOON],
  [AFTERNOON, LATE],
  [],
  [open('09:00', '13:00')],
  [open('16:00', '18:00', 'online_only')],
]

/** The usual week of the demo's instructor, on every date of the next two months. */
export async function seedDemoHours(actor: Actor): Promise<void> {
  await changePattern(actor, WEEK, undefined)
  const first = dayNumber(todayIn(await zoneOf(actor.userId)))
  const days = Array.from({ length: DAYS }, (_, n) => ({
    date: localDate(first + n),
    day: dayFromWindows(WEEK[weekday(first + n)]),
  }))
  await db.transaction((trx) => writeDays(trx, actor.userId, days))
}
