import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  approximatePoints,
  FARTHEST,
  metresBetween,
  NEAREST,
} from '#api/instructors/places/approximate_point'
import type { Point } from '#api/instructors/places/place'

const KEY = randomBytes(32)

/** Somewhere in the City, as far as its islands go. */
const somewhere = fc.record({
  lat: fc.double({ min: 40.49, max: 40.92, noNaN: true }),
  lng: fc.double({ min: -74.26, max: -73.7, noNaN: true }),
})

/** On the sphere, so that the flat reckoning is measured against something else. */
function metresOnEarth(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const up = Math.sin(rad(b.lat - a.lat) / 2) ** 2
  const along = Math.sin(rad(b.lng - a.lng) / 2) ** 2
  const part = up + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * along
  return 2 * 6_371_000 * Math.asin(Math.sqrt(part))
}

const moved = ({ lat, lng }: Point, north: number, east: number): Point => ({
  lat: lat + north / 111_320,
  lng: lng + east / 84_390,
})

test.group('The approximate place of an address', () => {
  test('is never at the house and never far away', ({ assert }) => {
    const property = fc.property(somewhere, (point) =>
      approximatePoints(point, KEY).every((shown) => {
        const away = metresOnEarth(point, shown)
        return away > NEAREST * 0.98 && away < FARTHEST * 1.02
      })
    )
    assert.doesNotThrow(() => fc.assert(property, { numRuns: 500 }))
  })

  test('is the same however often one asks, and for the house next door', ({ assert }) => {
    const steps = fc.double({ min: -3, max: 3, noNaN: true })
    let same = 0
    const property = fc.property(somewhere, steps, steps, (point, north, east) => {
      const [shown] = approximatePoints(point, KEY)
      const [again] = approximatePoints({ ...point }, KEY)
      const [beside] = approximatePoints(moved(point, north, east), KEY)
      if (metresBetween(shown!, beside!) === 0) same += 1
      return metresBetween(shown!, again!) === 0
    })
    assert.doesNotThrow(() => fc.assert(property, { numRuns: 500 }))
    // Only who lives on the line between two cells could have another one three metres on.
    assert.isAbove(same, 450)
  })

  test('says no more of many pins around a house than of one: their mean is not the house', ({
    assert,
  }) => {
    const property = fc.property(somewhere, (house) => {
      const seen = new Set<string>()
      for (let turn = 0; turn < 60; turn += 1) {
        const pin = moved(house, 30 * Math.cos(turn), 30 * Math.sin(turn))
        seen.add(JSON.stringify(approximatePoints(pin, KEY)[0]))
      }
      // A house lies in one cell, at an edge of two, at a corner of four.
      return seen.size <= 4
    })
    assert.doesNotThrow(() => fc.assert(property, { numRuns: 40 }))
  })

  test('cannot be worked back without the secret: another one draws another grid', ({ assert }) => {
    const other = randomBytes(32)
    const point = { lat: 40.671, lng: -73.979 }
    assert.notDeepEqual(approximatePoints(point, KEY), approximatePoints(point, other))
    const offsets = Array.from({ length: 200 }, () => {
      const [shown] = approximatePoints(point, randomBytes(32))
      return { north: shown!.lat - point.lat, east: shown!.lng - point.lng }
    })
    // In every quarter of the compass about as often.
    for (const [north, east] of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ] as const) {
      const there = offsets.filter((one) => one.north * north > 0 && one.east * east > 0)
      assert.isAbove(there.length, 25)
    }
  })
})
