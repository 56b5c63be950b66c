const MOMENT = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const FULL = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'long' })

const DISTANT = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' })

/** `Nov 3, 14:02` in the reader's zone, of another year `Jan 22, 2027`; `fullMoment` has all of it. */
export function moment(instant: string, now = new Date()): string {
  const at = new Date(instant)
  return (at.getFullYear() === now.getFullYear() ? MOMENT : DISTANT).format(at)
}

export const fullMoment = (instant: string) => FULL.format(new Date(instant))

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' })

/** `November 3, 2026`. */
export const day = (instant: string) => DAY.format(new Date(instant))

const DATE = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short', day: 'numeric' })
const WEEKDAY = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  weekday: 'short',
  month: 'short',
  day: 'numeric',
})

/** `2026-11-03` → `Nov 3`, wherever the reader is. */
export const dayAndMonth = (date: string) => DATE.format(new Date(date))

/** `2026-11-03` → `Tue, Nov 3`. */
export const weekday = (date: string) => WEEKDAY.format(new Date(date))

/** `12 s`, `4 min 5 s`, `40 min`, `2 h 5 min`: for waits and remaining time. */
export function span(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  const minutes = Math.ceil(whole / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

const RELATIVE = new Intl.RelativeTimeFormat('en-US', { numeric: 'always' })
const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** `in 3 days`, `2 hours ago`: in the largest unit of which there are two at least. */
export function fromNow(instant: string, now: number): string {
  const seconds = (Date.parse(instant) - now) / 1000
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= 2 * size) return RELATIVE.format(Math.trunc(seconds / size), unit)
  }
  return RELATIVE.format(Math.trunc(seconds), 'second')
}

/** The instant at which a local day starts, or ends for `endOf`. */
export const startOf = (day: string) => new Date(`${day}T00:00:00`).toISOString()
export const endOf = (day: string) => new Date(`${day}T23:59:59.999`).toISOString()
