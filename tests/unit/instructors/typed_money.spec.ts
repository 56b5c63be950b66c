import { test } from '@japa/runner'
import fc from 'fast-check'
import { priceOf as exactPrice } from '#api/core/money'
import { FORMATS as OURS } from '#api/instructors/offerings/format'
import { DURATIONS as LENGTHS } from '#api/instructors/offerings/offering'
import {
  centsIn,
  DURATIONS,
  FORMATS,
  priceLines,
  typedMoney,
} from '../../../storefront/src/features/offerings/offerings.ts'
import { lengthInWords } from '../../../storefront/src/lib/durations.ts'
import { dollars, lessonPrice } from '../../../storefront/src/lib/money.ts'

test.group('What an instructor types as a price', () => {
  test('{0} is {1}')
    .with([
      ['90', 9_000],
      [' $92.5 ', 9_250],
      ['92.05', 9_205],
      ['1,000', 100_000],
      ['0.01', 1],
      ['', null],
      ['ninety', null],
      ['92,50', null],
      ['-5', null],
      ['1e3', null],
      ['9.999', null],
    ] as const)
    .run(({ assert }, [typed, cents]) => assert.equal(centsIn(typed), cents))

  test('comes back as it was typed', ({ assert }) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (cents) => {
        assert.equal(centsIn(typedMoney(cents)), cents)
        assert.equal(centsIn(dollars(cents)), cents)
      })
    )
  })

  test('costs on the page what the API says it costs', ({ assert }) => {
    assert.deepEqual([...FORMATS], [...OURS])
    assert.deepEqual(DURATIONS, LENGTHS)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom(...DURATIONS),
        (rate, minutes) =>
          assert.equal(
            BigInt(lessonPrice(rate, minutes)),
            exactPrice(BigInt(rate), BigInt(minutes))
          )
      )
    )
  })

  test('is told for each length, the shortest first, with what is too little', ({ assert }) => {
    const rates = [{ format: 'online' as const, hourly_rate_cents: 2_999 }]
    const floors = [{ format: 'online' as const, hourly_rate_cents: 3_000 }]
    assert.deepEqual(priceLines(rates, [60, 30], floors), [
      {
        format: 'online',
        prices: [
          { minutes: 30, price: 1_500, required: null },
          { minutes: 60, price: 2_999, required: 3_000 },
        ],
      },
    ])
  })

  test('has lengths in words', ({ assert }) => {
    assert.deepEqual([45, 60, 90, 135, 240].map(lengthInWords), [
      '45 minutes',
      '1 hour',
      '1½ hours',
      '2¼ hours',
      '4 hours',
    ])
  })
})
