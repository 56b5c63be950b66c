import { test } from '@japa/runner'
import { startDayInWords, zoneInWords } from '../../../storefront/src/features/directory/words.ts'

const ZONE = 'America/New_York'

test.group('free times in words', () => {
  test('seen at {0}, {1} is {2}')
    .with([
      ['2026-11-20T15:00:00Z', '2026-11-26T14:00:00Z', 'Thu'],
      ['2026-11-20T15:00:00Z', '2026-11-27T14:00:00Z', 'Fri, Nov 27'],
      // The day that clocks go forward has 23 hours, so that 144 hours reach the same weekday.
      ['2027-03-09T04:30:00Z', '2027-03-15T04:15:00Z', 'Mon, Mar 15'],
      ['2027-12-31T04:30:00Z', '2028-01-05T15:00:00Z', 'Wed'],
    ] as const)
    .run(({ assert }, [now, start, words]) => {
      assert.equal(startDayInWords(start, ZONE, new Date(now)), words)
    })

  test('their zone is called as it is then, whatever it is called today', ({ assert }) => {
    assert.equal(zoneInWords(ZONE, ['2027-03-13T14:00:00Z']), 'EST')
    assert.equal(zoneInWords(ZONE, ['2027-03-15T14:00:00Z']), 'EDT')
    const both = ['2027-03-13T14:00:00Z', '2027-03-14T14:00:00Z', '2027-03-15T14:00:00Z']
    assert.equal(zoneInWords(ZONE, both), 'EST, then EDT')
    assert.equal(
      zoneInWords(ZONE, ['2027-11-06T14:00:00Z', '2027-11-08T14:00:00Z']),
      'EDT, then EST'
    )
  })
})
