import fc from 'fast-check'
import { test } from '@japa/runner'
import { formatCents, priceOf, shareOf } from '#api/core/money'

const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const basisPoints = fc.bigInt({ min: 0n, max: 10_000n })

test.group('Money', () => {
  test('{amount} cents are written {text}')
    .with([
      { amount: 0n, text: '$0.00' },
      { amount: 5n, text: '$0.05' },
      { amount: 99n, text: '$0.99' },
      { amount: 100n, text: '$1.00' },
      { amount: 123_450n, text: '$1,234.50' },
      { amount: 100_000_000n, text: '$1,000,000.00' },
      { amount: -1n, text: '-$0.01' },
      { amount: -123_456n, text: '-$1,234.56' },
      { amount: 9_007_199_254_740_993n, text: '$90,071,992,547,409.93' },
    ])
    .run(({ assert }, { amount, text }) => assert.equal(formatCents(amount), text))

  test('written and read again is the same amount', ({ assert }) => {
    fc.assert(
      fc.property(cents, (amount) => {
        assert.equal(BigInt(formatCents(amount).replace(/[$,.]/g, '')), amount)
      })
    )
  })

  test('{points} basis points of {amount} are {share}')
    .with([
      { amount: 10_000n, points: 1_250n, share: 1_250n },
      { amount: 1n, points: 5_000n, share: 1n },
      { amount: -1n, points: 5_000n, share: -1n },
      { amount: 1n, points: 4_999n, share: 0n },
      { amount: 333n, points: 1_500n, share: 50n },
      { amount: 0n, points: 10_000n, share: 0n },
    ])
    .run(({ assert }, { amount, points, share }) => assert.equal(shareOf(amount, points), share))

  test('a share is within half a cent, and a refund mirrors a charge', ({ assert }) => {
    fc.assert(
      fc.property(cents, basisPoints, (amount, points) => {
        const off = shareOf(amount, points) * 10_000n - amount * points
        assert.isTrue(off >= -5_000n && off <= 5_000n)
        assert.equal(shareOf(-amount, points), -shareOf(amount, points))
      })
    )
  })

  test('{minutes} minutes at {rate} cents an hour cost {price}')
    .with([
      { rate: 6_000n, minutes: 60n, price: 6_000n },
      { rate: 6_000n, minutes: 45n, price: 4_500n },
      { rate: 10_000n, minutes: 50n, price: 8_333n },
      { rate: 10_001n, minutes: 30n, price: 5_001n },
      { rate: 0n, minutes: 90n, price: 0n },
    ])
    .run(({ assert }, { rate, minutes, price }) => assert.equal(priceOf(rate, minutes), price))

  test('a price is within half a cent of the exact one', ({ assert }) => {
    const positive = fc.bigInt({ min: 0n, max: 10n ** 9n })
    fc.assert(
      fc.property(positive, fc.bigInt({ min: 0n, max: 1_440n }), (rate, minutes) => {
        const off = priceOf(rate, minutes) * 60n - rate * minutes
        assert.isTrue(off > -30n && off <= 30n)
      })
    )
  })
})
