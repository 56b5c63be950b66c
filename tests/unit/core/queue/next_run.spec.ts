import fc from 'fast-check'
import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import { nextRun, type Rhythm } from '#api/core/schedule/next_run'

const at = (iso: string) => DateTime.fromISO(iso, { zone: 'utc' })
const daily = (dailyAt: '02:30' | '01:30'): Rhythm => ({ dailyAt, zone: 'America/New_York' })

test.group('The next run of a schedule', () => {
  test('after {now} is {next}')
    .with([
      { rhythm: daily('02:30'), now: '2026-11-20T07:29:59Z', next: '2026-11-20T07:30:00.000Z' },
      { rhythm: daily('02:30'), now: '2026-11-20T07:30:00Z', next: '2026-11-21T07:30:00.000Z' },
      // Summer time ends on 1 November 2026: 01:30 comes at 05:30 and at 06:30 UTC.
      { rhythm: daily('01:30'), now: '2026-11-01T05:00:00Z', next: '2026-11-01T05:30:00.000Z' },
      { rhythm: daily('01:30'), now: '2026-11-01T05:30:00Z', next: '2026-11-02T06:30:00.000Z' },
      { rhythm: daily('01:30'), now: '2026-11-01T06:10:00Z', next: '2026-11-02T06:30:00.000Z' },
      // Summer time begins on 14 March 2027: 02:30 does not exist, 03:30 is 07:30 UTC.
      { rhythm: daily('02:30'), now: '2027-03-14T06:59:00Z', next: '2027-03-14T07:30:00.000Z' },
      { rhythm: daily('02:30'), now: '2027-03-14T07:30:00Z', next: '2027-03-15T06:30:00.000Z' },
    ])
    .run(({ assert }, { rhythm, now, next }) => {
      assert.equal(nextRun(rhythm, at(now)).toUTC().toISO(), next)
    })

  test('comes once on each day of the year, also when clocks change', ({ assert }) => {
    for (const rhythm of [daily('01:30'), daily('02:30')]) {
      let due: DateTime = at('2026-10-01T12:00:00Z')
      const days = new Set<string>()
      for (let n = 0; n < 365; n += 1) {
        due = nextRun(rhythm, due)
        days.add(due.setZone('America/New_York').toISODate()!)
      }
      assert.lengthOf(days, 365)
    }
  })

  test('of a beat lies on the beat, after now, and less than one beat away', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 7_200 }), (lateSeconds, everySeconds) => {
        const last = at('2026-11-20T12:00:00Z')
        const now = last.plus({ seconds: lateSeconds })
        const next = nextRun({ everySeconds }, now, last)
        const away = next.diff(now).as('seconds')
        const onBeat = next.diff(last).as('seconds') % everySeconds === 0
        return onBeat && away > 0 && away <= everySeconds
      })
    )
  })
})
