import { DateTime } from 'luxon'
import type { LocalDate } from '#api/core/local_date'

/** Where the people and the lessons are: the days they read and count are this city's. */
export const CITY_ZONE = 'America/New_York'

/** The date it is there at a moment; in UTC the evening would be tomorrow already. */
export const cityDate = (at: Date): LocalDate =>
  DateTime.fromJSDate(at, { zone: CITY_ZONE }).toISODate()!
