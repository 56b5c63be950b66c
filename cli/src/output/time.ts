const whole = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const relative = new Intl.RelativeTimeFormat('en')
const narrow = new Intl.RelativeTimeFormat('en', { style: 'narrow' })

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** An instant in the zone of this machine: `Nov 21, 2025, 21:40`. */
export function localTime(instant: string | null | undefined): string | null {
  if (!instant) return null
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant : whole.format(date)
}

/** How far an instant is from now: `in 13 days`, `2 hours ago`. */
export const fromNow = (instant: string | null | undefined): string | null =>
  distance(instant, relative)

/** The same for table cells: `in 13d`, `2h ago`. */
export const ago = (instant: string | null | undefined): string | null => distance(instant, narrow)

function distance(
  instant: string | null | undefined,
  format: Intl.RelativeTimeFormat
): string | null {
  if (!instant) return null
  const seconds = Math.round((new Date(instant).getTime() - Date.now()) / 1000)
  if (Number.isNaN(seconds)) return instant
  const [unit, size] =
    steps.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const)
  return format.format(Math.round(seconds / size), unit)
}

/** Seconds as a person says them: `40 s`, `12 min`, `2 h 5 min`. */
export function span(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
