import { addDays, type LocalDate } from './dates.ts'

/** Clocks are set on a date: the wall skips these minutes of the day, or shows them twice. */
export interface ClockSwitch {
  kind: 'skips' | 'repeats'
  /** Minutes since midnight, as the wall shows them. */
  from: number
  until: number
}

const MINUTE = 60_000

/** Whether the clocks of a zone are set on a date, and what that does to the wall. */
export function clockSwitch(date: LocalDate, timeZone: string): ClockSwitch | null {
  const offset = offsetsOf(timeZone)
  let before = Date.parse(`${addDays(date, -1)}T00:00Z`)
  let after = Date.parse(`${addDays(date, 2)}T00:00Z`)
  if (offset(before) === offset(after)) return null
  const old = offset(before)
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE
    if (offset(middle) === old) before = middle
    else after = middle
  }
  const one = after + old * MINUTE
  const other = after + offset(after) * MINUTE
  const from = Math.min(one, other) - Date.parse(`${date}T00:00Z`)
  if (from < 0 || from >= 24 * 60 * MINUTE) return null
  return {
    kind: other > one ? 'skips' : 'repeats',
    from: from / MINUTE,
    until: (from + Math.abs(other - one)) / MINUTE,
  }
}

/** Minutes a zone is ahead of Greenwich at a moment. */
function offsetsOf(timeZone: string): (moment: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  return (moment) => {
    const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
  }
}
