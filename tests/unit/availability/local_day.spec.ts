import { test } from '@japa/runner'
import { BLOCK_MS, BLOCKS } from '#api/availability/plan/day_bits'
import { dayNumber, localDate } from '#api/core/local_date'
import {
  dayAt,
  instantOf,
  localTime,
  segmentsOf,
  startOfDay,
} from '#api/availability/local_time/local_day'
import { zoneNamed } from '#api/availability/local_time/zone_name'
import { DAY, firstShowings, HOUR, wallAt, written } from './slow_wall.js'
import { ORDINARY, SWITCHES } from './zones.js'

const NEW_YORK = 'America/New_York'

const iso = (at: number) => new Date(at).toISOString().replace(':00.000Z', 'Z')

/** The instant each block of a date begins, by the segments; blocks that do not happen are missing. */
const startsOf = (zone: string, day: number) =>
  new Map(
    segmentsOf(zone, day).flatMap(({ block, blocks, startsAt }) =>
      Array.from({ length: blocks }, (_, n) => [block + n, startsAt + n * BLOCK_MS] as const)
    )
  )

test.group('A local date in real time', () => {
  test('{minute} minutes after midnight of {date} is {at}')
    .with([
      { date: '2026-01-15', minute: 0, at: '2026-01-15T05:00Z' },
      { date: '2026-07-15', minute: 1439, at: '2026-07-16T03:59Z' },
      { date: '2026-03-08', minute: 119, at: '2026-03-08T06:59Z' },
      { date: '2026-03-08', minute: 120, at: '2026-03-08T07:00Z' },
      { date: '2026-03-08', minute: 150, at: '2026-03-08T07:00Z' },
      { date: '2026-03-08', minute: 180, at: '2026-03-08T07:00Z' },
      { date: '2026-11-01', minute: 60, at: '2026-11-01T05:00Z' },
      { date: '2026-11-01', minute: 119, at: '2026-11-01T05:59Z' },
      { date: '2026-11-01', minute: 120, at: '2026-11-01T07:00Z' },
    ])
    .run(({ assert }, { date, minute, at }) =>
      assert.equal(iso(instantOf(NEW_YORK, dayNumber(date), minute)), at)
    )

  test('{date} has {hours} hours in {zone}')
    .with([
      { zone: NEW_YORK, date: '2026-03-08', hours: 23 },
      { zone: NEW_YORK, date: '2026-03-09', hours: 24 },
      { zone: NEW_YORK, date: '2026-11-01', hours: 25 },
      { zone: 'Australia/Sydney', date: '2026-10-04', hours: 23 },
      { zone: 'Australia/Lord_Howe', date: '2026-10-04', hours: 23.5 },
      { zone: 'Australia/Lord_Howe', date: '2026-04-05', hours: 24.5 },
      { zone: 'Africa/Cairo', date: '2026-04-24', hours: 23 },
      { zone: 'America/Havana', date: '2026-11-01', hours: 25 },
      { zone: 'Asia/Kathmandu', date: '2026-03-08', hours: 24 },
    ])
    .run(({ assert }, { zone, date, hours }) => {
      const day = dayNumber(date)
      assert.equal((startOfDay(zone, day + 1) - startOfDay(zone, day)) / HOUR, hours)
    })

  test('a date that clocks leap into begins when they show it', ({ assert }) => {
    assert.equal(iso(startOfDay('Africa/Cairo', dayNumber('2026-04-24'))), '2026-04-23T22:00Z')
    assert.deepInclude(localTime('Africa/Cairo', Date.parse('2026-04-23T22:00Z')), { minute: 60 })
  })

  test('every block is where a wall first shows it, around every switch', ({ assert }) => {
    for (const { zone, at } of [...SWITCHES, ...ORDINARY]) {
      const isNear = (instant: number) => Math.abs(instant - at) <= 3 * HOUR
      const shown = [...firstShowings(zone, at - 6 * HOUR, at + 3 * HOUR + 1)]
        .filter(([, startsAt]) => isNear(startsAt) && startsAt % BLOCK_MS === 0)
        .map(([text, startsAt]) => `${text} ${startsAt}`)
      const days = [...new Set([at - 4 * HOUR, at + 4 * HOUR].map((near) => dayAt(zone, near)))]
      const found = days
        .flatMap((day) => [...startsOf(zone, day)].map((start) => [day, ...start] as const))
        .filter(([, , startsAt]) => isNear(startsAt))
        .map(([day, block, startsAt]) => {
          const date = localDate(day)
          return `${written({ date, hour: Math.floor(block / 12), minute: (block % 12) * 5 })} ${startsAt}`
        })
      assert.deepEqual(found, shown, `${zone} ${iso(at)}`)
    }
  }).timeout(60_000)

  test('an instant shows the date and the minute that a wall shows', ({ assert }) => {
    for (const { zone, at } of [...SWITCHES, ...ORDINARY]) {
      for (const instant of [at - DAY, at - 60_000, at, at + 60_000, at + 3 * HOUR]) {
        const { date, hour, minute } = wallAt(zone, instant)
        const local = localTime(zone, instant)
        assert.deepEqual(local, { day: dayNumber(date), minute: hour * 60 + minute })
        assert.isTrue(startOfDay(zone, local.day) <= instant)
        assert.isTrue(instant < startOfDay(zone, local.day + 1))
      }
    }
  })

  test('an ordinary date is one piece, a switch makes it two', ({ assert }) => {
    const pieces = (date: string) =>
      segmentsOf(NEW_YORK, dayNumber(date)).map(({ blocks }) => blocks)
    assert.deepEqual(pieces('2026-01-15'), [BLOCKS])
    assert.deepEqual(pieces('2026-03-08'), [24, 252])
    assert.deepEqual(pieces('2026-11-01'), [24, 264])
  })

  test('every zone is whole quarters away from UTC, on which starts are counted', ({ assert }) => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      for (const at of [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)]) {
        assert.equal(localTime(zone, at).minute % 15, 0, zone)
      }
    }
  })
})

test.group('The name of a zone', () => {
  test('{text} is {name}')
    .with([
      { text: 'America/New_York', name: 'America/New_York' },
      { text: 'america/new_york', name: 'America/New_York' },
      { text: 'US/Eastern', name: 'America/New_York' },
      { text: 'UTC', name: 'UTC' },
      { text: '+05:45', name: null },
      { text: 'Mars/Olympus', name: null },
      { text: '', name: null },
    ])
    .run(({ assert }, { text, name }) => assert.equal(zoneNamed(text), name))

  test('one that does not exist is an error, not a guess', ({ assert }) => {
    assert.throws(() => startOfDay('Mars/Olympus', 0), RangeError)
  })
})
