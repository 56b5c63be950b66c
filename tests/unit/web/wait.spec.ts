import { test } from '@japa/runner'
import { expiryInWords, waitInWords } from '../../../storefront/src/lib/wait.ts'

const NOW = new Date('2026-11-21T17:00:00Z')

test.group('waiting in words', () => {
  test('{0} seconds are {1}')
    .with([
      [1, '1 second'],
      [30, '30 seconds'],
      [61, '2 minutes'],
      [3600, '1 hour'],
    ] as const)
    .run(({ assert }, [seconds, words]) => {
      assert.equal(waitInWords(seconds), words)
    })

  test('an invite that ends at {0} is good {1}')
    .with([
      ['2026-12-05T17:00:00Z', 'for 14 more days, until December 5'],
      ['2026-11-22T02:30:00Z', 'for 9 more hours, until 9:30 PM New York time'],
      ['2026-11-21T17:20:00Z', 'for less than an hour, until 12:20 PM New York time'],
    ] as const)
    .run(({ assert }, [end, words]) => {
      assert.equal(expiryInWords(end, NOW).replace(/\s/g, ' '), words)
    })
})
