import { dayNumber, localDate, weekday, type LocalDate } from '#api/core/local_date'

const MONDAY = 0
const THURSDAY = 3
const SATURDAY = 5
const SUNDAY = 6

/** A date of every year: month and day of the month. */
const onDate = (month: string, day: string) => (year: number) =>
  dayNumber(`${year}-${month}-${day}`)

/** The first, second … such weekday of a month. */
const nth = (place: number, wanted: number, month: string) => (year: number) => {
  const first = dayNumber(`${year}-${month}-01`)
  return first + ((wanted - weekday(first) + 7) % 7) + (place - 1) * 7
}

const lastMonday = (monthAfter: string) => (year: number) => nth(1, MONDAY, monthAfter)(year) - 7

/** 5 U.S.C. § 6103(a), as in force since 2021. Inauguration Day is one in and around Washington alone. */
const HOLIDAYS = [
  onDate('01', '01'),
  nth(3, MONDAY, '01'),
  nth(3, MONDAY, '02'),
  lastMonday('06'),
  onDate('06', '19'),
  onDate('07', '04'),
  nth(1, MONDAY, '09'),
  nth(2, MONDAY, '10'),
  onDate('11', '11'),
  nth(4, THURSDAY, '11'),
  onDate('12', '25'),
]

/**
 * The days off for the federal holidays of a year: one on a Saturday is kept the day before, one on a
 * Sunday the day after. New Year's Day may so fall into the year before.
 */
export const federalHolidays = (year: number): LocalDate[] =>
  HOLIDAYS.map((dayIn) => localDate(observed(dayIn(year))))

export function isFederalHoliday(date: LocalDate): boolean {
  const day = dayNumber(date)
  const year = Number(date.slice(0, 4))
  return HOLIDAYS.some((dayIn) => [year, year + 1].some((one) => observed(dayIn(one)) === day))
}

function observed(day: number): number {
  if (weekday(day) === SATURDAY) return day - 1
  return weekday(day) === SUNDAY ? day + 1 : day
}
