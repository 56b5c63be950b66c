import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { ageOn } from '#api/accounts/learners/learner'

test.group('the age of a learner', () => {
  test('born on {0} is {2} on {1}')
    .with([
      ['2012-02-29', '2030-02-28', 17],
      ['2012-02-29', '2030-03-01', 18],
      ['2012-02-29', '2028-02-28', 15],
      ['2012-02-29', '2028-02-29', 16],
      ['2010-02-28', '2028-02-28', 18],
      ['2010-03-01', '2028-02-29', 17],
      ['2009-03-14', '2027-03-14', 18],
      ['2009-11-07', '2027-11-07', 18],
      ['2027-12-31', '2027-12-31', 0],
      ['2028-01-01', '2027-12-31', -1],
    ] as const)
    .run(({ assert }, [born, day, age]) => {
      for (const time of ['T00:00', 'T23:59:59.999']) {
        const now = DateTime.fromISO(day + time, { zone: 'America/New_York' })
        assert.equal(ageOn(now, born), age)
      }
    })
})
