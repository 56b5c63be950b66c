import { BLOCKS, isFree, newDay, paint, tagAt, type Day } from '#api/availability/plan/day_bits'

/** Free where either is; where both are, it is good for what `over` says. */
export function union(under: Day, over: Day): Day {
  return made((block) => tagAt(over, block) ?? tagAt(under, block))
}

/** What is left of a day where another one is free. */
export function cut(day: Day, away: Day): Day {
  return made((block) => (isFree(away, block) ? null : tagAt(day, block)))
}

export const equals = (one: Day, other: Day): boolean =>
  same(one.bits, other.bits) && same(one.tags, other.tags)

export const isEmpty = ({ bits }: Day): boolean => bits.every((byte) => byte === 0)

function made(tagOf: (block: number) => ReturnType<typeof tagAt>): Day {
  const day = newDay()
  for (let block = 0; block < BLOCKS; block++) {
    const tag = tagOf(block)
    if (tag) paint(day, block, block + 1, tag)
  }
  return day
}

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, n) => byte === other[n])
