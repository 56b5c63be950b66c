import { IANAZone } from 'luxon'
import { DAY_MS } from '#api/core/local_date'

/** A time without a switch: from one instant until the next, clocks are `offset` ahead of UTC. All ms. */
export interface Stretch {
  from: number
  until: number
  offset: number
}

/** Nobody switches there and back within a week. */
const STEP = 7 * DAY_MS

/** A local date begins and ends in another year of UTC than it bears, by less than this. */
const MARGIN = 3 * DAY_MS

const MOST_KEPT = 1_000
const kept = new Map<string, Stretch[]>()

/** The stretches of the year around an instant, good for two days beyond either end of it. */
export function stretchesAround(zone: string, at: number): Stretch[] {
  const year = new Date(at).getUTCFullYear()
  const key = `${zone} ${year}`
  let stretches = kept.get(key)
  if (!stretches) {
    if (kept.size >= MOST_KEPT) kept.clear()
    stretches = walk(zone, year)
    kept.set(key, stretches)
  }
  return stretches
}

export function offsetAt(zone: string, at: number): number {
  return stretchesAround(zone, at).find(({ until }) => at < until)!.offset
}

function walk(zone: string, year: number): Stretch[] {
  const clock = IANAZone.create(zone)
  if (!clock.isValid) throw new RangeError(`No time zone: ${zone}`)
  const offset = (at: number) => Math.round(clock.offset(at) * 60_000)

  const stretches: Stretch[] = []
  const end = Date.UTC(year + 1, 0, 1) + MARGIN
  let from = -Infinity
  let at = Date.UTC(year, 0, 1) - MARGIN
  while (at < end) {
    const next = Math.min(at + STEP, end)
    if (offset(next) === offset(at)) {
      at = next
      continue
    }
    const until = switchBetween(at, next, offset)
    stretches.push({ from, until, offset: offset(at) })
    from = at = until
  }
  return [...stretches, { from, until: Infinity, offset: offset(end) }]
}

/** The first whole second after the old offset was last seen. */
function switchBetween(before: number, after: number, offset: (at: number) => number): number {
  const old = offset(before)
  while (after - before > 1_000) {
    const middle = Math.floor((before + after) / 2_000) * 1_000
    if (offset(middle) === old) before = middle
    else after = middle
  }
  return after
}
