import { test } from '@japa/runner'
import type { BusySpan, Place } from '#api/availability/free_time/busy_spans'
import { freeStarts, type FreeTime } from '#api/availability/free_time/free_starts'
import type { Format } from '#api/instructors/offerings/format'
import { DAY, HOUR, wallAt } from './slow_wall.js'
import { ask, dayOf, NO_NOTICE } from './plans.js'

const DATE = '2026-01-15'
const ZONE = 'America/New_York'

const two = (value: number) => String(value).padStart(2, '0')

/** The starts of a date and the night after it, as its walls show them: `09:00 09:15`. */
function startsOn(question: FreeTime, date = DATE): string {
  const noon = Date.parse(`${date}T12:00:00Z`)
  return freeStarts(question, noon - 18 * HOUR, noon + DAY)
    .map((at) => wallAt(question.schedule.zone, at))
    .filter((shown) => shown.date === date)
    .map(({ hour, minute }) => `${two(hour)}:${two(minute)}`)
    .join(' ')
}

/** `12:00-13:00` of the date in winter's New York. */
function taken(times: string, more: Partial<BusySpan> = {}): BusySpan {
  const [startsAt, endsAt] = times.split('-').map((time) => Date.parse(`${DATE}T${time}:00-05:00`))
  return { startsAt, endsAt, travels: false, place: null, ...more }
}

test.group('Free starts of a plain day', () => {
  test('{minutes} minutes in {plan}: {starts}')
    .with([
      { minutes: 60, plan: '09:00-10:30', starts: '09:00 09:15 09:30' },
      { minutes: 90, plan: '09:00-10:30', starts: '09:00' },
      { minutes: 91, plan: '09:00-10:30', starts: '' },
      { minutes: 30, plan: '09:05-10:00', starts: '09:15 09:30' },
      { minutes: 45, plan: '09:00-09:30 09:30-09:45', starts: '09:00' },
      { minutes: 30, plan: '09:00-09:25 09:30-10:00', starts: '09:30' },
      { minutes: 60, plan: '23:00-24:00', starts: '23:00' },
      { minutes: 30, plan: '', starts: '' },
    ])
    .run(({ assert }, { minutes, plan, starts }) => {
      const question = ask({ days: { [DATE]: plan }, lesson: { durationMinutes: minutes } })
      assert.equal(startsOn(question), starts)
    })

  test('a lesson may run past midnight where the next day goes on', ({ assert }) => {
    const days = { [DATE]: '23:00-24:00', '2026-01-16': '00:00-00:30' }
    assert.equal(startsOn(ask({ days })), '23:00 23:15 23:30')
    assert.equal(startsOn(ask({ days: { [DATE]: '23:00-24:00' } })), '23:00')
  })

  test('{format} may use time that is good for {uses}')
    .with([
      { format: 'online' as const, uses: 'any, online_only, no_travel' },
      { format: 'instructor_location' as const, uses: 'any, no_travel' },
      { format: 'student_location' as const, uses: 'any' },
      { format: 'neutral_location' as const, uses: 'any' },
    ])
    .run(({ assert }, { format, uses }) => {
      const tags = (['any', 'online_only', 'no_travel'] as const).filter((tag) => {
        const days = { [DATE]: dayOf('12:00-13:00', tag) }
        return startsOn(ask({ days, lesson: { format } })) === '12:00'
      })
      assert.equal(tags.join(', '), uses)
    })
})

test.group('Notice', () => {
  test('{format} at {now} with {hours} h of the instructor’s own: from {first}')
    .with([
      { format: 'online' as const, now: '11:00:00', hours: 0, first: '12:00' },
      { format: 'online' as const, now: '11:00:01', hours: 0, first: '12:15' },
      { format: 'instructor_location' as const, now: '11:00:00', hours: 0, first: '12:00' },
      { format: 'student_location' as const, now: '11:00:00', hours: 0, first: '14:00' },
      { format: 'neutral_location' as const, now: '11:00:00', hours: 2, first: '14:00' },
      { format: 'online' as const, now: '11:00:00', hours: 2, first: '13:00' },
      { format: 'student_location' as const, now: '11:00:00', hours: 5, first: '16:00' },
    ])
    .run(({ assert }, { format, now, hours, first }) => {
      const question = ask({
        days: { [DATE]: '09:00-20:00' },
        lesson: { format },
        terms: { minAdvanceBookingHours: hours },
        now: `${DATE}T${now}-05:00`,
      })
      assert.equal(startsOn(question).slice(0, 5), first)
    })
})

test.group('Buffers and ways', () => {
  const near = (question: FreeTime) => {
    const starts = startsOn(question).split(' ')
    return `${starts.filter((at) => at < '12:00').at(-1)} … ${starts.find((at) => at >= '12:00')}`
  }
  const places: Record<string, Place> = {
    Harlem: { borough: 'Manhattan', address: null },
    studio: { borough: 'Manhattan', address: 'studio' },
    'Bay Ridge': { borough: 'Brooklyn', address: null },
    Tottenville: { borough: 'Staten Island', address: null },
  }

  test('beside 12:00–13:00 ({there}), an hour {format} fits at {fits}')
    .with([
      { format: 'online', there: 'at rest', fits: '10:45 … 13:15' },
      { format: 'instructor_location', there: 'at rest', fits: '10:45 … 13:15' },
      { format: 'online', there: 'travelling', fits: '10:00 … 14:00' },
      { format: 'student_location', there: 'at rest', fits: '10:00 … 14:00' },
      { format: 'neutral_location', there: 'travelling', fits: '10:00 … 14:00' },
    ])
    .run(({ assert }, { format, there, fits }) => {
      const question = ask({
        days: { [DATE]: '07:00-20:00' },
        busy: [taken('12:00-13:00', { travels: there === 'travelling' })],
        lesson: { format: format as Format },
      })
      assert.equal(near(question), fits)
    })

  test('in {here} {format}, taken in {there}: {fits}')
    .with([
      { format: 'student_location', here: 'Harlem', there: 'Bay Ridge', fits: '10:00 … 14:00' },
      { format: 'student_location', here: 'Harlem', there: 'Tottenville', fits: '09:45 … 14:15' },
      { format: 'instructor_location', here: 'studio', there: 'studio', fits: '10:45 … 13:15' },
      { format: 'instructor_location', here: 'studio', there: 'Harlem', fits: '10:30 … 13:30' },
      { format: 'instructor_location', here: 'studio', there: 'Bay Ridge', fits: '10:15 … 13:45' },
      { format: 'online', here: 'studio', there: 'Tottenville', fits: '10:45 … 13:15' },
    ])
    .run(({ assert }, { format, here, there, fits }) => {
      const question = ask({
        days: { [DATE]: '07:00-20:00' },
        busy: [taken('12:00-13:00', { place: places[there] })],
        lesson: { format: format as Format, place: places[here] },
      })
      assert.equal(near(question), fits)
    })

  test('the way there and the way back may take different time', ({ assert }) => {
    const [from, to] = [places.Harlem, places.Tottenville]
    const question = ask({
      days: { [DATE]: '07:00-20:00' },
      busy: [taken('12:00-13:00', { place: to })],
      lesson: { format: 'student_location', place: from },
      terms: { wayMinutes: (start) => (start === from ? 75 : 120) },
    })
    assert.equal(near(question), '09:45 … 15:00')
  })

  test('time taken between quarters pushes to the next one', ({ assert }) => {
    const busy = [taken('12:00-13:01')]
    assert.equal(near(ask({ days: { [DATE]: '07:00-20:00' }, busy })), '10:45 … 13:30')
  })

  test('what the day before still takes counts too', ({ assert }) => {
    const midnight = Date.parse(`${DATE}T00:00:00-05:00`)
    const busy = [{ startsAt: midnight - 2 * HOUR, endsAt: midnight, travels: true, place: null }]
    const question = ask({
      days: { [DATE]: '00:00-02:30' },
      busy,
      terms: { platformNoticeMinutes: NO_NOTICE },
    })
    assert.equal(startsOn(question), '01:00 01:15 01:30')
  })
})

test.group('The night', () => {
  test('asked on the 14th at {now} for a {format} lesson: the 15th begins at {first}')
    .with([
      { now: '2026-01-14T19:59', format: 'online', first: '05:00' },
      { now: '2026-01-14T20:00', format: 'online', first: '09:00' },
      { now: '2026-01-14T20:00', format: 'instructor_location', first: '09:00' },
      { now: '2026-01-14T20:00', format: 'student_location', first: '11:00' },
      { now: '2026-01-15T02:00', format: 'online', first: '09:00' },
      { now: '2026-01-15T02:00', format: 'neutral_location', first: '11:00' },
      { now: '2026-01-15T07:59', format: 'online', first: '09:00' },
      { now: '2026-01-15T07:59', format: 'student_location', first: '11:00' },
      { now: '2026-01-15T08:00', format: 'online', first: '08:00' },
      { now: '2026-01-15T08:00', format: 'student_location', first: '08:00' },
      { now: '2026-01-13T22:00', format: 'student_location', first: '05:00' },
    ])
    .run(({ assert }, { now, format, first }) => {
      const question = ask({
        days: { [DATE]: '05:00-20:00' },
        lesson: { format: format as Format },
        terms: { platformNoticeMinutes: NO_NOTICE },
        now: `${now}:00-05:00`,
      })
      assert.equal(startsOn(question).slice(0, 5), first)
    })

  test('keeps nobody from the same evening, nor where the instructor wants it off', ({
    assert,
  }) => {
    const days = { '2026-01-14': '21:00-24:00', [DATE]: '05:00-07:00' }
    const at = (overnightRule: boolean) =>
      ask({ days, terms: { overnightRule }, now: '2026-01-14T20:30:00-05:00' })
    assert.equal(startsOn(at(true), '2026-01-14').slice(0, 5), '21:30')
    assert.equal(startsOn(at(true)), '')
    assert.equal(startsOn(at(false)).slice(0, 5), '05:00')
  })
})

test.group('Switches of clocks', () => {
  test('the leapt hour of {date} offers nothing, and an hour is an hour: {starts}')
    .with([
      { date: '2026-03-08', starts: '01:00 01:15 01:30 01:45 03:00' },
      { date: '2026-03-09', starts: '01:00 01:15 01:30 01:45 02:00 02:15 02:30 02:45 03:00' },
    ])
    .run(({ assert }, { date, starts }) =>
      assert.equal(startsOn(ask({ zone: ZONE, days: { [date]: '01:00-04:00' } }), date), starts)
    )

  test('a repeated hour is offered once, the first time', ({ assert }) => {
    const days = { '2026-11-01': '00:00-03:00' }
    const noon = Date.parse('2026-11-01T12:00:00Z')
    const starts = freeStarts(ask({ days }), noon - DAY, noon + DAY)
    assert.deepEqual(
      starts.map((at) => new Date(at).toISOString().slice(11, 16)),
      ['04:00', '04:15', '04:30', '04:45', '05:00', '07:00']
    )
  })
})
