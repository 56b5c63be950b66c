import { usage } from '../failure.ts'

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$/
const WALL = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d))?$/
const DAY_MS = 86_400_000
const EXAMPLE = '2026-12-01T09:00 --zone America/New_York, or 2026-12-01T09:00:00-05:00'

/**
 * The instant that was typed: with its offset, or a time on the wall of a zone. A wall shows no time
 * while clocks go forward and the same one twice while they go back; neither is guessed at.
 */
export function instantOf(typed: string, zone: string | undefined): string {
  if (RFC_3339.test(typed)) {
    const at = new Date(typed.replace(' ', 'T').toUpperCase())
    if (Number.isNaN(at.getTime())) throw noDate(typed)
    if (!zone) return at.toISOString()
    throw usage(
      `“${typed}” has an offset of its own.`,
      'A zone says it twice.',
      'Leave out --zone.'
    )
  }
  const wall = wallOf(typed)
  if (!zone)
    throw usage(
      `It is not said where it is ${typed}.`,
      'A time without an offset means another instant in every zone.',
      `Add --zone, or the offset: ${EXAMPLE}`
    )
  return onWall(wall, { typed, zone })
}

function wallOf(typed: string): number {
  const [, ...parts] = WALL.exec(typed) ?? []
  if (parts.length === 0) throw noDate(typed)
  const [year, month, day, hour, minute, second] = parts.map((part) => Number(part ?? 0))
  const wall = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!)
  const same = typed.replace(/[t ]/, 'T').slice(0, 16) === new Date(wall).toISOString().slice(0, 16)
  if (!same || second! > 59) throw noDate(typed)
  return wall
}

function onWall(wall: number, { typed, zone }: { typed: string; zone: string }): string {
  const clock = clockOf(zone)
  const offsets = new Set([wall - DAY_MS, wall, wall + DAY_MS].map((ms) => offset(clock, ms)))
  const found = [...offsets].map((by) => wall - by).filter((ms) => ms + offset(clock, ms) === wall)
  const [only, other] = found.sort((one, two) => one - two).map((ms) => new Date(ms).toISOString())
  if (!only)
    throw usage(
      `There is no ${typed} in ${zone}.`,
      'Clocks go forward there and skip it.',
      'Name a time before or after the skipped ones.'
    )
  if (other)
    throw usage(
      `${typed} comes twice in ${zone}.`,
      `Clocks go back there: it is ${only} first, and ${other} again.`,
      'Give the one you mean as an instant, without --zone.'
    )
  return only
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw usage(
      `There is no time zone “${timeZone}”.`,
      'Zones are named as in America/New_York.',
      `As in: --at ${EXAMPLE}`
    )
  }
}

/** How far the wall is ahead of UTC at an instant. */
function offset(clock: Intl.DateTimeFormat, ms: number): number {
  const at = Object.fromEntries(
    clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)])
  )
  const wall = Date.UTC(at.year!, at.month! - 1, at.day!, at.hour!, at.minute!, at.second!)
  return wall - ms
}

const noDate = (typed: string) =>
  usage(`“${typed}” is not a date and time.`, 'It cannot be read.', `As in: --at ${EXAMPLE}`)
