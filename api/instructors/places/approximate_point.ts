import { createHmac } from 'node:crypto'
import type { Point } from './place.js'

/** Metres for a degree in the middle of the City, 40.7° north; off by a third of a percent at most. */
const METRES = { lat: 111_320, lng: 84_390 }

/** One cell is a few blocks: everybody in it has the same approximate places. */
const CELL = 400
const HALF_DIAGONAL = (CELL / 2) * Math.SQRT2
const BEARINGS = 16

/** So far an approximate place is from the exact one, in metres, give or take the flatness above. */
export const NEAREST = 150
export const FARTHEST = 800

/**
 * Approximate places for an exact one, the best first. They depend on nothing but the cell of a
 * secret grid that the place lies in: however often it is asked, moved by a few metres or written
 * down anew, there is nothing to average. All lie on a circle around the cell that keeps off each of
 * its corners, so that the house is never where the mark is.
 */
export function approximatePoints({ lat, lng }: Point, key: Buffer): Point[] {
  const drawn = (what: string) => {
    const bytes = createHmac('sha256', key).update(what).digest()
    return [bytes.readUInt32BE(0) / 2 ** 32, bytes.readUInt32BE(4) / 2 ** 32] as const
  }
  const [shiftX, shiftY] = drawn('grid')
  const column = Math.floor((lng * METRES.lng) / CELL + shiftX)
  const row = Math.floor((lat * METRES.lat) / CELL + shiftY)
  const [turn, length] = drawn(`${column} ${row}`)
  const least = NEAREST + HALF_DIAGONAL
  const radius = least + length * (FARTHEST - HALF_DIAGONAL - least)
  return Array.from({ length: BEARINGS }, (_, place) => {
    const angle = (turn + place / BEARINGS) * 2 * Math.PI
    return {
      lat: rounded(((row + 0.5 - shiftY) * CELL + radius * Math.cos(angle)) / METRES.lat),
      lng: rounded(((column + 0.5 - shiftX) * CELL + radius * Math.sin(angle)) / METRES.lng),
    }
  })
}

/** A metre. */
const rounded = (degrees: number) => Math.round(degrees * 100_000) / 100_000

export const metresBetween = (a: Point, b: Point): number =>
  Math.hypot((a.lat - b.lat) * METRES.lat, (a.lng - b.lng) * METRES.lng)
