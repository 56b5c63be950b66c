import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  dayFromWindows as dayOfApi,
  windowsOf as windowsOfApi,
} from '#api/availability/plan/windows'
import { cellsOf } from '#api/availability/plan/cells'
import { awayInWords, awayOn, isAway } from '../../../storefront/src/features/calendar/week/away.ts'
import { cellOf, CELLS, paintCells } from '../../../storefront/src/features/calendar/week/cells.ts'
import { clockSwitch } from '../../../storefront/src/features/calendar/week/clock_switch.ts'
import {
  addDays,
  dateIn,
  datesOfWeek,
  mondayOf,
  weekInWords,
} from '../../../storefront/src/features/calendar/week/dates.ts'
import {
  dayFromWindows,
  EMPTY_DAY,
  hoursOf,
  windowsOf,
} from '../../../storefront/src/features/calendar/week/day.ts'
import {
  clockInWords,
  dayInWords,
  hoursInWords,
  savedInWords,
} from '../../../storefront/src/features/calendar/week/words.ts'
import { firstBlock } from '../../../storefront/src/features/calendar/picture/first_block.ts'
import { day, paint } from './arbitrary.js'

test.group('a week of hours on the page', () => {
  test('has the windows and half hours of the API', ({ assert }) => {
    fc.assert(
      fc.property(day, (one) => {
        const windows = windowsOf(one)
        assert.equal(dayFromWindows(windows), one)
        assert.deepEqual(windowsOfApi(dayOfApi(windows)), windows)
        const cells = Array.from({ length: CELLS }, (_, cell) => cellOf(one, cell))
        assert.deepEqual(cells, cellsOf(dayOfApi(windows)))
      })
    )
  })

  test('changes under the brush and nowhere else', ({ assert }) => {
    fc.assert(
      fc.property(day, fc.nat(CELLS - 1), fc.nat(CELLS - 1), paint, (one, a, b, tag) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)]
        const painted = paintCells(one, first, last, tag)
        for (let cell = 0; cell < CELLS; cell++) {
          const same = painted.slice(cell * 6, cell * 6 + 6) === one.slice(cell * 6, cell * 6 + 6)
          if (cell >= first && cell <= last) assert.equal(cellOf(painted, cell), tag)
          else assert.isTrue(same)
        }
      })
    )
  })

  test('keeps a window that fits no half hour, and says that it is partly free', ({ assert }) => {
    const odd = dayFromWindows([{ start: '09:10', end: '10:00', tag: 'any' }])
    assert.equal(cellOf(odd, 18), 'partly')
    const evening = paintCells(odd, 36, 37, 'online_only')
    assert.deepEqual(windowsOf(evening), [
      { start: '09:10', end: '10:00', tag: 'any' },
      { start: '18:00', end: '19:00', tag: 'online_only' },
    ])
    assert.equal(hoursOf(evening).toFixed(2), '1.83')
    assert.equal(paintCells(odd, 18, 19, null), EMPTY_DAY)
  })

  test('{date} in {zone}: {said}')
    .with([
      { date: '2026-11-01', zone: 'America/New_York', said: 'repeats 60–120' },
      { date: '2027-03-14', zone: 'America/New_York', said: 'skips 120–180' },
      { date: '2027-03-13', zone: 'America/New_York', said: 'usual' },
      { date: '2027-03-15', zone: 'America/New_York', said: 'usual' },
      { date: '2026-10-04', zone: 'Australia/Lord_Howe', said: 'skips 120–150' },
      { date: '2026-09-06', zone: 'America/Santiago', said: 'skips 0–60' },
      { date: '2026-04-04', zone: 'America/Santiago', said: 'repeats 1380–1440' },
      { date: '2026-11-01', zone: 'America/Phoenix', said: 'usual' },
      { date: '2026-11-01', zone: 'UTC', said: 'usual' },
    ])
    .run(({ assert }, { date, zone, said }) => {
      const found = clockSwitch(date, zone)
      assert.equal(found ? `${found.kind} ${found.from}–${found.until}` : 'usual', said)
    })

  test('begins on a Monday, whatever the date', ({ assert }) => {
    assert.deepEqual(
      datesOfWeek('2026-11-23').map(mondayOf),
      Array.from({ length: 7 }, () => '2026-11-23')
    )
    assert.equal(mondayOf('2026-11-22'), '2026-11-16')
    assert.equal(addDays('2026-12-31', 1), '2027-01-01')
    assert.equal(dateIn('America/New_York', new Date('2026-11-23T04:59:00Z')), '2026-11-22')
    assert.equal(weekInWords('2026-11-23'), 'November 23 – 29, 2026')
    assert.equal(weekInWords('2026-12-28'), 'December 28, 2026 – January 3, 2027')
  })

  test('is drawn from six in the morning, or whole when somebody is free before', ({ assert }) => {
    const late = dayFromWindows([{ start: '06:00', end: '07:00', tag: 'any' }])
    const early = dayFromWindows([{ start: '05:55', end: '06:00', tag: 'any' }])
    assert.equal(firstBlock([EMPTY_DAY, late]), 72)
    assert.equal(firstBlock([late, early]), 0)
  })

  test('has each day in words', ({ assert }) => {
    const free = dayFromWindows([
      { start: '09:00', end: '12:30', tag: 'any' },
      { start: '23:00', end: '24:00', tag: 'online_only' },
    ])
    assert.equal(dayInWords(free), '9 AM to 12:30 PM, any lesson; 11 PM to midnight, online only')
    assert.equal(dayInWords(EMPTY_DAY), 'not free')
    const short = dayFromWindows([{ start: '09:10', end: '09:20', tag: 'any' }])
    assert.deepEqual([free, short, EMPTY_DAY].map(hoursInWords), ['4.5 h', '10 min', '–'])
  })

  test('is spoken of in words', ({ assert }) => {
    assert.deepEqual([0, 570, 720, 1440].map(clockInWords), [
      '12 AM',
      '9:30 AM',
      '12 PM',
      'midnight',
    ])
    assert.equal(savedInWords(1, 0), 'Saved: 1 day changed.')
    assert.equal(
      savedInWords(0, 2),
      'Nothing changed: everything was saved like this already. 2 days in the past were left alone.'
    )
  })

  test('knows when somebody is away, both ends included', ({ assert }) => {
    const sea = { from: '2026-11-25', to: '2026-12-01', note: 'at the sea' }
    const day = { from: '2026-12-24', to: '2026-12-24', note: null }
    const away = [sea, day]
    const off = ['2026-11-24', '2026-11-25', '2026-12-01', '2026-12-02', '2026-12-24']
    assert.deepEqual(
      off.map((date) => isAway(away, date)),
      [false, true, true, false, true]
    )
    assert.deepEqual(awayOn(away, datesOfWeek('2026-11-30')), [sea])
    assert.deepEqual(awayOn(away, datesOfWeek('2026-12-07')), [])
    assert.deepEqual(away.map(awayInWords), [
      'Nov 25 – Dec 1 (at the sea)',
      'Thursday, December 24',
    ])
  })
})
