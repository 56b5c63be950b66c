import { createHash } from 'node:crypto'

/** Chance that falls the same each time: from 0 up to 1, by what is drawn for. */
export const draw = (...what: (string | number)[]): number =>
  createHash('sha256').update(what.join(' ')).digest().readUInt32BE(0) / 2 ** 32

export const pick = <T>(list: readonly T[], ...what: (string | number)[]): T =>
  list[Math.floor(draw(...what) * list.length)]!

/** The one at a place of a list without an end. */
export const at = <T>(list: readonly T[], place: number): T => list[place % list.length]!
