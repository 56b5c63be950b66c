import { test } from '@japa/runner'
import fc from 'fast-check'
import { DURATIONS, OFFERING_LIMITS } from '#api/instructors/offerings/offering'
import { FORMATS } from '#api/instructors/offerings/format'
import { pricesBelow, type Floors } from '#api/instructors/offerings/price_floors'

const FLOORS: Floors = {
  student_location: 4_000n,
  instructor_location: 4_000n,
  online: 3_000n,
  neutral_location: 4_000n,
}

/** Half up, by long division on sixtieths of a cent: nothing of what is tested. */
function lesson(hourly: number, minutes: number): number {
  const sixtieths = hourly * minutes
  const rest = sixtieths % 60
  return (sixtieths - rest) / 60 + (rest >= 30 ? 1 : 0)
}

const offer = (format: (typeof FORMATS)[number], rate: number, durations: number[]) => ({
  formats: [{ format, hourly_rate_cents: rate }],
  durations,
})

test.group('Price floors', () => {
  test('hold for every rate and every duration', ({ assert }) => {
    const wrong: string[] = []
    for (const format of ['online', 'neutral_location'] as const) {
      const floor = Number(FLOORS[format])
      for (const minutes of DURATIONS) {
        for (let rate = 1; rate <= floor + 100; rate += 1) {
          const [below] = pricesBelow(offer(format, rate, [minutes]), FLOORS)
          const required = lesson(floor, minutes)
          const isBelow = lesson(rate, minutes) < required
          if (isBelow !== Boolean(below) || (below && Number(below.required) !== required)) {
            wrong.push(`${format} ${rate} ${minutes}`)
          }
        }
      }
    }
    assert.deepEqual(wrong, [])
  })

  test('name one lesson for each format: the shortest that is too cheap', ({ assert }) => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            format: fc.constantFrom(...FORMATS),
            hourly_rate_cents: fc.integer({ min: 1, max: OFFERING_LIMITS.rate }),
          }),
          { selector: ({ format }) => format, minLength: 1 }
        ),
        fc.uniqueArray(fc.constantFrom(...DURATIONS), { minLength: 1 }),
        fc.bigInt({ min: 0n, max: 100_000n }),
        (formats, durations, floor) => {
          const floors: Floors = { ...FLOORS, online: floor }
          const expected = formats.flatMap(({ format, hourly_rate_cents: rate }, place) => {
            const short = durations.filter(
              (minutes) => lesson(rate, minutes) < lesson(Number(floors[format]), minutes)
            )
            const field = `formats.${place}.hourly_rate_cents`
            return short.length ? [{ field, format, duration: Math.min(...short) }] : []
          })
          const named = pricesBelow({ formats, durations }, floors).map(
            ({ field, format, duration }) => ({ field, format, duration })
          )
          assert.deepEqual(named, expected)
        }
      )
    )
  })

  test('go by what is paid: a cent that rounding gives back is no cent too little', ({
    assert,
  }) => {
    assert.isEmpty(pricesBelow(offer('online', 2_999, [30]), FLOORS))
    const [below] = pricesBelow(offer('online', 2_999, [30, 60]), FLOORS)
    assert.containsSubset(below, { duration: 60, price: 2_999n, required: 3_000n })
  })
})
