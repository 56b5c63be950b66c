/** What a wall shows, asked of the runtime's own calendar and of nothing that is being tested. */
export interface Reading {
  /** `YYYY-MM-DD` */
  date: string
  hour: number
  minute: number
}

const MINUTE = 60_000
const QUARTER = 15 * MINUTE

const formats = new Map<string, Intl.DateTimeFormat>()
const quarters = new Map<string, Map<number, Reading>>()

/** The wall at the instant of a minute. Clocks are only ever switched at a quarter, which is looked up once. */
export function wallAt(zone: string, at: number): Reading {
  const known = quarters.get(zone) ?? new Map<number, Reading>()
  quarters.set(zone, known)
  const quarter = Math.floor(at / QUARTER) * QUARTER
  const shown = known.get(quarter) ?? read(zone, quarter)
  known.set(quarter, shown)
  const { date, hour } = shown
  return { date, hour, minute: shown.minute + Math.floor((at - quarter) / MINUTE) }
}

/** Every first time a wall shows a date and a minute, by walking through real time minute by minute. */
export function firstShowings(zone: string, from: number, until: number): Map<string, number> {
  const first = new Map<string, number>()
  for (let at = Math.floor(from / MINUTE) * MINUTE; at < until; at += MINUTE) {
    const shown = written(wallAt(zone, at))
    if (!first.has(shown)) first.set(shown, at)
  }
  return first
}

export const written = ({ date, hour, minute }: Reading) => `${date} ${hour}:${minute}`

export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The instants from 2024 to 2032 at which clocks of a zone are switched, at most once in four days. */
export function switchesOf(zone: string): number[] {
  const switches: number[] = []
  let before = Date.UTC(2024, 0, 1)
  let ahead = shownBeyondUtc(zone, before)
  for (let at = before; at < Date.UTC(2033, 0, 1); at += 4 * DAY) {
    if (shownBeyondUtc(zone, at) !== ahead) {
      let after = at
      while (after - before > QUARTER) {
        const middle = Math.floor((before + after) / 2 / QUARTER) * QUARTER
        if (shownBeyondUtc(zone, middle) === ahead) before = middle
        else after = middle
      }
      switches.push(after)
      ahead = shownBeyondUtc(zone, at)
    }
    before = at
  }
  return switches
}

/** Milliseconds by which the wall is ahead of UTC. */
function shownBeyondUtc(zone: string, at: number): number {
  const { date, hour, minute } = read(zone, at)
  return Date.parse(date) + hour * HOUR + minute * MINUTE - at
}

function read(zone: string, at: number): Reading {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d):(\d\d)$/.exec(formatOf(zone).format(at))!
  return { date: parts[1], hour: Number(parts[2]), minute: Number(parts[3]) }
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  const format = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...FIELDS })
  if (!known) formats.set(zone, format)
  return format
}

const FIELDS: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
}
