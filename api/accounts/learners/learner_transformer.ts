import type { DateTime } from 'luxon'
import { businessClock } from '#api/core/clock'
import { currentMarket } from '#api/core/market'
import { count, flag, id, instant, named, object, orNull, text } from '#api/core/schemas'
import { ageOn, GROWN_UP_AT, type LearnerRow } from './learner.js'

export const learnerSchema = named(
  'Learner',
  object({
    id,
    first_name: text,
    last_initial: orNull(text),
    birth_date: { type: 'string', format: 'date' },
    age: count,
    grown_up: { ...flag, description: 'Eighteen by now: they need an account of their own' },
    notes: orNull(text),
    version: count,
    created_at: instant,
    updated_at: instant,
  })
)

/** The day it is in the city, by the business clock. */
export const todayInCity = async (): Promise<DateTime> =>
  businessClock.now().setZone((await currentMarket()).zone)

export function toLearner(today: DateTime) {
  return (row: LearnerRow) => {
    const age = Math.max(0, ageOn(today, row.birth_date))
    return {
      id: row.id,
      first_name: row.first_name,
      last_initial: row.last_initial,
      birth_date: row.birth_date,
      age,
      grown_up: age >= GROWN_UP_AT,
      notes: row.notes,
      version: row.version,
      created_at: row.created_at.toISOString(),
      updated_at: row.updated_at.toISOString(),
    }
  }
}
