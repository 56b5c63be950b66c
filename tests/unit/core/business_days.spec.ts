import fc from 'fast-check'
import { test } from '@japa/runner'
import { isBusinessDay, lastDayOfWait, type Pause } from '#api/core/business_days'
import { federalHolidays, isFederalHoliday } from '#api/core/federal_holidays'
import { dayNumber, localDate } from '#api/core/local_date'

/** As the government publishes them, observed days and not the holidays themselves. */
const LISTED: Record<number, string> = {
  2024: '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  2025: '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25',
  2026: '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25',
  2027: '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
  2028: '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25',
  2029: '01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25',
  2030: '01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  2031: '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25',
  2032: '01-01 01-19 02-16 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
}

const datesOf = (year: number) => {
  const first = dayNumber(`${year}-01-01`)
  const length = dayNumber(`${year + 1}-01-01`) - first
  return Array.from({ length }, (_, n) => localDate(first + n))
}

const dates = fc.integer({ min: 19_723, max: 23_010 }).map(localDate)

const pauses: fc.Arbitrary<Pause[]> = fc.array(
  fc
    .tuple(dates, fc.nat(20))
    .map(([from, days]) => ({ from, until: localDate(dayNumber(from) + days) })),
  { maxLength: 3 }
)

test.group('Business days', () => {
  test('federal holidays of {$self} are kept on the days that are published')
    .with(Object.keys(LISTED).map(Number))
    .run(({ assert }, year) => {
      const kept = datesOf(year).filter(isFederalHoliday)
      assert.equal(kept.map((date) => date.slice(5)).join(' '), LISTED[year])
    })

  test('a year has eleven, though New Year’s Day may be kept the year before', ({ assert }) => {
    assert.lengthOf(federalHolidays(2028), 11)
    assert.equal(federalHolidays(2028)[0], '2027-12-31')
  })

  test('{date} is one: {is}')
    .with([
      { date: '2026-07-02', is: true },
      { date: '2026-07-03', is: false },
      { date: '2026-07-04', is: false },
      { date: '2026-07-06', is: true },
      { date: '2026-11-26', is: false },
      { date: '2026-11-27', is: true },
      { date: '2027-12-31', is: false },
      { date: '2028-01-03', is: true },
    ])
    .run(({ assert }, { date, is }) => assert.equal(isBusinessDay(date), is))

  test('five from {begins} last until {ends}')
    .with([
      { begins: '2026-11-02', ends: '2026-11-09' },
      { begins: '2026-11-06', ends: '2026-11-16' },
      { begins: '2026-11-07', ends: '2026-11-16' },
      { begins: '2026-11-20', ends: '2026-11-30' },
      { begins: '2026-12-24', ends: '2027-01-04' },
      { begins: '2027-12-23', ends: '2028-01-03' },
    ])
    .run(({ assert }, { begins, ends }) => assert.equal(lastDayOfWait(begins, 5), ends))

  test('a dispute from {from} to {until} moves the end from the 9th to {ends}')
    .with([
      { from: '2026-11-04', until: '2026-11-04', ends: '2026-11-10' },
      { from: '2026-11-04', until: '2026-11-06', ends: '2026-11-13' },
      { from: '2026-11-07', until: '2026-11-08', ends: '2026-11-09' },
      { from: '2026-11-01', until: '2026-11-10', ends: '2026-11-18' },
      { from: '2026-11-09', until: null, ends: null },
      { from: '2026-11-10', until: null, ends: '2026-11-09' },
    ])
    .run(({ assert }, { from, until, ends }) =>
      assert.equal(lastDayOfWait('2026-11-02', 5, [{ from, until }]), ends)
    )

  test('a wait holds just so many business days without a pause, the last one among them', ({
    assert,
  }) => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 12 }), pauses, (begins, days, paused) => {
        const ends = lastDayOfWait(begins, days, paused)!
        const waited = []
        for (let day = dayNumber(begins) + 1; day <= dayNumber(ends); day++) {
          const date = localDate(day)
          const stands = paused.some(({ from, until }) => from <= date && date <= until!)
          if (isBusinessDay(date) && !stands) waited.push(date)
        }
        assert.lengthOf(waited, days)
        assert.equal(waited.at(-1), ends)
      }),
      { numRuns: 40 }
    )
  })
})
