import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { registerBusySpans } from '#api/availability/saved/busy_sources'
import { businessClock } from '#api/core/clock'
import { call, freshAccounts } from '#tests/functional/accounts/calls'
import { after, moveTo, saveWeek, window } from './desk.js'
import { askFree, busySource, givenDays, givenShown, startsIn } from './teachers.js'

const MONDAY = '2027-03-08'
const ALL_DAY = [window('00:00', '24:00')]
/** New York is five hours behind UTC until the 14th of March 2027, at two in the night. */
const utc = (wall: string) => new Date(`${wall}-05:00`).toISOString()

test.group('What anybody sees of an instructor’s time', (group) => {
  group.each.setup(async () => {
    await freshAccounts()
    await setPosture(PHASES.public, 'test', 'for a test')
    moveTo(`${MONDAY}T11:55`)
    return () => businessClock.shift(0)
  })

  test('is when the first lesson they name can begin, by date', async ({ assert }) => {
    const { slug, userId } = await givenShown()
    await givenDays(userId, { '2027-03-10': [window('09:00', '10:30')] })
    const free = await askFree(slug)
    assert.containsSubset(free, { format: 'student_location', duration_minutes: 45 })
    assert.deepEqual(
      free.days.map(({ date }) => date),
      Array.from({ length: 7 }, (_, n) => after(MONDAY, n))
    )
    const starts = ['09:00', '09:15', '09:30', '09:45'].map((at) => utc(`2027-03-10T${at}`))
    assert.deepEqual(startsIn(free), starts)
    assert.deepEqual(
      free.days[2].starts.map(({ starts_at: at }) => at),
      starts
    )
    assert.equal(free.next, starts[0])
    const hour = await askFree(slug, '?format=online&duration=60')
    assert.deepEqual(startsIn(hour), starts.slice(0, 3))
  })

  test('has the dates of the viewer online, and of the city in person', async ({ assert }) => {
    const { slug, userId } = await givenShown('America/Los_Angeles')
    await givenDays(userId, { '2027-03-10': [window('19:00', '19:45')] })
    const at = new Date('2027-03-10T19:00-08:00').toISOString()
    const dateIn = async (query: string) => {
      const free = await askFree(slug, `?duration=45&${query}`)
      assert.deepEqual(startsIn(free), [at])
      return [free.zone, free.days.find(({ starts }) => starts.length > 0)!.date]
    }
    assert.deepEqual(await dateIn('format=online'), ['America/Los_Angeles', '2027-03-10'])
    assert.deepEqual(await dateIn('format=online&zone=asia/tokyo'), ['Asia/Tokyo', '2027-03-11'])
    assert.deepEqual(await dateIn('format=student_location&zone=Asia/Tokyo'), [
      'America/New_York',
      '2027-03-10',
    ])
  })

  test('keeps away from what is taken, with the buffers of now', async ({ assert, cleanup }) => {
    const { browser, slug, userId } = await givenShown()
    await givenDays(userId, { '2027-03-10': [window('09:00', '13:00')] })
    const startsAt = Date.parse(utc('2027-03-10T11:00'))
    const source = busySource({
      [userId]: [{ startsAt, endsAt: startsAt + 3_600_000, travels: false, place: null }],
    })
    cleanup(registerBusySpans(source))
    const ask = async () => startsIn(await askFree(slug, '?format=online&duration=45'))
    const at = (time: string) => utc(`2027-03-10T${time}`)
    assert.deepEqual(await ask(), ['09:00', '09:15', '09:30', '09:45', '10:00', '12:15'].map(at))
    assert.equal(source.asked, 1)
    const settings = { min_advance_booking_hours: 0, overnight_protection: true }
    const buffers = { buffer_minutes: 45, travel_buffer_minutes: 60, ...settings }
    await browser.call('PUT', '/instructor/availability/settings', buffers)
    assert.deepEqual(await ask(), ['09:00', '09:15', '09:30'].map(at))
  })

  test('keeps away from what is taken on whatever date of whatever wall is asked for', async ({
    assert,
    cleanup,
  }) => {
    const { slug, userId } = await givenShown()
    const dates = Array.from({ length: 12 }, (_, n) => after(MONDAY, n))
    await givenDays(userId, Object.fromEntries(dates.map((date) => [date, ALL_DAY])))
    const [QUARTER, HOUR] = [15 * 60_000, 3_600_000]
    const spans = Array.from({ length: 24 }, (_, n) => {
      const startsAt = Date.parse(utc(`${MONDAY}T00:00`)) + n * 12 * HOUR
      return { startsAt, endsAt: startsAt + 3 * HOUR, travels: false, place: null }
    })
    cleanup(registerBusySpans(busySource({ [userId]: spans })))
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York']) {
      for (const from of [after(MONDAY, -2), ...dates.slice(0, 6)]) {
        const query = `?format=online&duration=45&days=3&zone=${zone}&from=${from}`
        const starts = startsIn(await askFree(slug, query)).map((at) => Date.parse(at))
        assert.isAbove(starts.length, 20)
        const meeting = starts.filter((at) =>
          spans.some((one) => at < one.endsAt + QUARTER && at + 4 * QUARTER > one.startsAt)
        )
        assert.deepEqual(meeting, [], `${zone}, ${from}`)
      }
    }
  })

  test('starts after the notice that the instructor wants', async ({ assert }) => {
    const { browser, slug, userId } = await givenShown()
    await givenDays(userId, { [MONDAY]: ALL_DAY, '2027-03-09': ALL_DAY })
    const first = async () => (await askFree(slug, '?format=online&duration=45')).next
    assert.equal(await first(), utc('2027-03-08T13:00'))
    await browser.call('PUT', '/instructor/availability/settings', {
      min_advance_booking_hours: 20,
      buffer_minutes: 15,
      travel_buffer_minutes: 60,
      overnight_protection: true,
    })
    assert.equal(await first(), utc('2027-03-09T08:00'))
  })

  test('protects the morning at night, unless the instructor does not care', async ({ assert }) => {
    moveTo(`${MONDAY}T21:00`)
    const { browser, slug, userId } = await givenShown()
    await givenDays(userId, { '2027-03-09': ALL_DAY })
    const first = async (format: string) => (await askFree(slug, `?format=${format}`)).next
    assert.equal(await first('online'), utc('2027-03-09T09:00'))
    assert.equal(await first('student_location'), utc('2027-03-09T11:00'))
    await browser.call('PUT', '/instructor/availability/settings', {
      min_advance_booking_hours: 0,
      buffer_minutes: 15,
      travel_buffer_minutes: 60,
      overnight_protection: false,
    })
    assert.equal(await first('online'), utc('2027-03-09T00:00'))
  })

  test('hides a vacation and shows what was planned when it is taken back', async ({ assert }) => {
    const { browser, slug, userId } = await givenShown()
    await givenDays(userId, { '2027-03-10': ALL_DAY, '2027-03-12': ALL_DAY })
    const dates = { from: '2027-03-09', to: '2027-03-11' }
    const away = await browser.call('POST', '/instructor/availability/vacations', dates)
    assert.equal((await askFree(slug)).next, utc('2027-03-12T00:00'))
    await browser.call('DELETE', `/instructor/availability/vacations/${away.body.id}`)
    assert.equal((await askFree(slug)).next, utc('2027-03-10T00:00'))
  })

  test('goes no further than sixty days, in steps that are asked for', async ({ assert }) => {
    const { slug, userId } = await givenShown()
    const [last, beyond] = [after(MONDAY, 59), after(MONDAY, 60)]
    await givenDays(userId, { [last]: [window('12:00', '13:00')], [beyond]: ALL_DAY })
    const near = await askFree(slug)
    assert.deepEqual(startsIn(near), [])
    const noon = new Date(`${last}T12:00-04:00`).toISOString()
    assert.equal(near.next, noon)
    const late = await askFree(slug, `?from=${after(MONDAY, 58)}&days=14&duration=60`)
    assert.deepEqual(
      late.days.map(({ date }) => date),
      [after(MONDAY, 58), last]
    )
    assert.deepEqual(startsIn(late), [noon])
    assert.deepEqual((await askFree(slug, `?from=${beyond}`)).days, [])
    assert.equal((await askFree(slug, '?from=2020-01-01&days=2')).days[0].date, MONDAY)
  })

  test('follows a save at once', async ({ assert }) => {
    const { browser, slug } = await givenShown()
    assert.isNull((await askFree(slug)).next)
    await saveWeek(browser, MONDAY, '*', { '2027-03-11': ALL_DAY })
    assert.equal((await askFree(slug)).next, utc('2027-03-11T00:00'))
  })

  test('is nothing of who is not shown, and leads on from an old address', async ({ assert }) => {
    const { browser, slug, userId } = await givenShown()
    const renamed = { first_name: 'Nina', last_name: 'Ward', time_zone: 'America/New_York' }
    await browser.call('PUT', '/account/profile', renamed)
    const old = await call('GET', `/instructors/${slug}/availability?format=online&days=2`)
    assert.equal(old.status, 301)
    const address = '/api/instructors/nina-w/availability?format=online&days=2'
    assert.equal(old.headers.get('location'), address)
    assert.equal(old.body.slug, 'nina-w')
    await db.from('instructor_profiles').where('user_id', userId).update({ state: 'paused' })
    for (const one of [slug, 'nina-w', 'nobody']) {
      assert.equal((await call('GET', `/instructors/${one}/availability`)).status, 404)
    }
  })

  test('is refused for {0}')
    .with([
      ['a format that is not offered', 'format=neutral_location', 'format'],
      ['a format that there is not', 'format=by_mail', 'format'],
      ['a length that is not offered', 'duration=90', 'duration'],
      ['a zone there is not', 'format=online&zone=Mars/Olympus', 'zone'],
      ['a date there is not', 'from=2027-02-29', 'from'],
      ['a year of dates', 'days=365', 'days'],
    ])
    .run(async ({ assert }, [, query, field]) => {
      const { slug } = await givenShown()
      const answer = await call('GET', `/instructors/${slug}/availability?${query}`)
      assert.equal(answer.status, 422, answer.text)
      const { errors } = answer.body as unknown as { errors: { field: string }[] }
      assert.deepEqual(
        errors.map((error) => error.field),
        [field]
      )
    })

  test('is open and empty of who offers nothing', async ({ assert }) => {
    const { slug } = await givenShown('America/Chicago', {})
    assert.deepEqual(await askFree(slug), {
      ...{ zone: 'America/Chicago', format: null, duration_minutes: null },
      ...{ next: null, days: [] },
    })
  })
})
