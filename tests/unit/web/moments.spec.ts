import { test } from '@japa/runner'
import { agoInWords, dayInWords } from '../../../storefront/src/lib/moments.ts'
import { clockInWords } from '../../../storefront/src/lib/wait.ts'

const NOW = new Date('2026-11-21T17:00:00Z')

test.group('moments in words', () => {
  test('{0} was {1}')
    .with([
      ['2026-11-21T16:59:40Z', 'just now'],
      ['2026-11-21T16:55:00Z', '5 minutes ago'],
      ['2026-11-21T14:10:00Z', '2 hours ago'],
      ['2026-11-20T12:00:00Z', 'yesterday'],
      ['2026-11-15T12:00:00Z', '6 days ago'],
      ['2026-10-01T12:00:00Z', 'October 1, 2026'],
    ] as const)
    .run(({ assert }, [moment, words]) => {
      assert.equal(agoInWords(moment, NOW), words)
    })

  test('at {2} {0} was {1}')
    .with([
      ['2026-11-15T05:10:00Z', '2 days ago', '2026-11-17T05:05:00Z'],
      ['2027-03-13T05:30:00Z', 'yesterday', '2027-03-14T07:10:00Z'],
      ['2027-11-07T04:10:00Z', 'today', '2027-11-08T04:40:00Z'],
      ['2026-12-31T04:55:00Z', '2 days ago', '2027-01-01T05:05:00Z'],
    ] as const)
    .run(({ assert }, [moment, words, now]) => {
      assert.equal(agoInWords(moment, new Date(now)), words)
    })

  test('a day is the day it is in New York', ({ assert }) => {
    assert.equal(dayInWords('2026-11-22T03:00:00Z'), 'November 21, 2026')
  })

  test('{0} seconds are {1} on a clock')
    .with([
      [9, '0:09'],
      [75, '1:15'],
      [3661, '1:01:01'],
    ] as const)
    .run(({ assert }, [seconds, words]) => {
      assert.equal(clockInWords(seconds), words)
    })
})
