const ZONE = 'America/New_York'

const HERE = new Intl.DateTimeFormat('en-US', {
  timeZone: ZONE,
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
})
const UTC = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'UTC',
  dateStyle: 'short',
  timeStyle: 'short',
})
const WALL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `Sun, Nov 1, 09:00 EST`. */
export const inNewYork = (instant: string) => HERE.format(new Date(instant))

/** `2026-11-01 14:00 UTC`. */
export const inUtc = (instant: string) => `${UTC.format(new Date(instant))} UTC`

/** `2026-11-01 09:00`: what a clock in the city shows. */
export const wallClock = (instant: number) => WALL.format(instant)

/** The hours by which the city can be behind UTC, summer first. */
const OFFSETS = [4, 5]

/**
 * The instants at which a clock in the city shows this: one as a rule, two in the hour that comes
 * twice in autumn, none in the one that spring leaves out.
 */
export function instantsOf(day: string, time: string): string[] {
  return OFFSETS.map((hours) => Date.parse(`${day}T${time}:00Z`) + hours * 3_600_000)
    .filter((instant) => Number.isFinite(instant) && wallClock(instant) === `${day} ${time}`)
    .map((instant) => new Date(instant).toISOString())
}
