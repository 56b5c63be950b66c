import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { PHASES } from '#api/beta/posture/posture'
import { aggregateDays } from '#api/analytics/daily/aggregate_days'
import { cityZone } from '#api/analytics/daily/city_day'
import { backfillEvents } from '#api/analytics/events/backfill'
import { recordOfInstructors } from '#api/analytics/events/record_instructors'
import { funnelReport, type StepFigures } from '#api/analytics/funnel/funnel_report'
import { INVITES_MOVED } from '#api/beta/invites/tell_moves'
import { INSTRUCTOR_STEPS } from '#api/analytics/steps'
import { asStaff, bodyOf, freshDesk } from '#tests/functional/beta/desk'
import { givenClinic, givenInstructor, inDays, moveTo } from '#tests/functional/clinic/desk'
import { complete } from '#tests/functional/onboarding/complete'
import { letEventsCome } from './given.js'
import { DO, givenInvited, journeyOf, writtenOf, type Invited } from './instructor_ways.js'

const OWN = Object.keys(DO)

const take = async (who: Invited, ...steps: string[]) => {
  for (const step of steps) await DO[step]!(who)
}

/** Counts and medians of the instructors' steps, and of the one before. */
const figures = async () =>
  (await funnelReport({ role: 'instructor' }, 'none')).steps
    .filter(({ step, measured }) => measured && !['invited', 'delivered', 'opened'].includes(step))
    .map(({ step, count }: StepFigures) => [step, count])

test.group('Steps of instructors', (group) => {
  group.each.setup(() => freshDesk(PHASES.public))

  test('are written down one by one as they are taken, each once', async ({ assert }) => {
    const who = await givenInvited()
    for (const [place, step] of OWN.entries()) {
      await take(who, step)
      assert.deepEqual(await writtenOf(who.id), OWN.slice(0, place + 1), step)
      assert.equal((await journeyOf(who)).reached, 6 + place, step)
    }
    const before = await db.from('analytics_events').orderBy('position')
    await take(who, ...OWN)
    await who.browser.call('DELETE', '/account/avatar')
    await db.transaction((trx) => recordOfInstructors(trx, [who.id]))
    assert.deepEqual(await db.from('analytics_events').orderBy('position'), before)
    assert.equal((await journeyOf(who)).reached, 10)
  }).timeout(120_000)

  test('end with going live, which is counted at its first time alone', async ({ assert }) => {
    const who = await givenInvited()
    await take(who, ...OWN)
    await complete(who.id, 'avatars offerings check payouts hours'.split(' '))
    const live = await who.browser.call('POST', '/instructor/onboarding/live')
    assert.equal(live.status, 200, live.text)
    await letEventsCome()
    const { went_live_at: since, reached } = await journeyOf(who)
    assert.equal(reached, 11)
    await who.browser.call('POST', '/instructor/onboarding/pause')
    await who.browser.call('DELETE', '/instructor/onboarding/pause')
    await letEventsCome()
    assert.deepEqual((await journeyOf(who)).went_live_at, since)
    assert.deepEqual(await writtenOf(who.id), [...OWN, 'went_live'])
    const { steps } = await funnelReport({}, 'none')
    assert.isTrue(steps.slice(0, 11).every(({ count, measured }) => measured && count === 1))
  }).timeout(120_000)

  test('count in the funnel when all before them are done', async ({ assert }) => {
    const [quick, mixed, idle] = [await givenInvited(), await givenInvited(), await givenInvited()]
    await take(quick, 'profile_submitted', 'services_configured')
    await take(mixed, 'availability_set', 'payouts_connected', 'profile_submitted')
    const expected = (...counts: number[]) =>
      ['clicked', 'registered', ...INSTRUCTOR_STEPS].map((step, place) => [step, counts[place]])
    assert.deepEqual(await figures(), expected(3, 3, 2, 1, 0, 0, 0, 0))

    await take(mixed, 'services_configured', 'background_check')
    assert.deepEqual(await figures(), expected(3, 3, 2, 2, 1, 1, 1, 0))
    const way = await journeyOf(mixed)
    assert.deepEqual(way.availability_set_at, way.background_check_at)
    assert.equal(way.availability_set_after, 0)
    assert.equal((await journeyOf(idle)).reached, 5)

    const rows = await asStaff('GET', '/funnel/steps/services_configured/rows?role=instructor')
    assert.sameMembers(
      bodyOf<{ id: string }[]>(rows).map(({ id }) => id),
      [quick.inviteId, mixed.inviteId]
    )
  }).timeout(120_000)

  test('that were taken before anybody counted are found in the rows', async ({ assert }) => {
    const [some, most] = [await givenInvited(), await givenInvited()]
    await take(some, 'profile_submitted', 'availability_set')
    await take(most, ...OWN)
    const before = await funnelReport({}, 'week')
    const written = [await writtenOf(some.id), await writtenOf(most.id)]
    await db.rawQuery('TRUNCATE analytics_events, analytics_journeys')
    for (const _ of [1, 2]) await backfillEvents()
    assert.deepEqual(await funnelReport({}, 'week'), before)
    for (const [place, { id }] of [some, most].entries()) {
      assert.sameMembers(await writtenOf(id), written[place]!)
    }
  }).timeout(120_000)

  test('may be heard of before the account is', async ({ assert }) => {
    const who = await givenInvited()
    await db.rawQuery('TRUNCATE analytics_journeys')
    await take(who, 'profile_submitted')
    const news = db.from('outbox_events').where('name', INVITES_MOVED)
    await news.update({ dispatched_at: null, handled: '{}' })
    await letEventsCome()
    assert.equal((await journeyOf(who)).reached, 6)
  })

  test('know who came to the clinic, however often staff say so', async ({ assert }) => {
    const starts_at = inDays(1)!
    const clinic = await givenClinic({ starts_at })
    const { person, signUp } = await givenInstructor()
    await signUp(clinic)
    await moveTo(starts_at)
    const { id } = await db.from('clinic_sign_ups').firstOrFail()
    const written = []
    for (const attendance of ['no_show', 'late', 'attended']) {
      await asStaff('PUT', `/clinic-sign-ups/${id}/attendance`, { attendance })
      await letEventsCome()
      written.push(await writtenOf(person.id))
    }
    assert.deepEqual(written, [[], ['clinic_attended'], ['clinic_attended']])
  })

  test('are added up by the day', async ({ assert }) => {
    const who = await givenInvited()
    await take(who, 'services_configured', 'availability_set')
    const told = async () => {
      const answer = await asStaff('GET', '/metrics/today')
      const { metrics } = bodyOf<{ metrics: { metric: string; today: number }[] }>(answer)
      return Object.fromEntries(metrics.map(({ metric, today }) => [metric, today]))
    }
    const [{ at }] = await db.from('analytics_events').where({ step: 'availability_set' })
    const night = DateTime.fromJSDate(at, { zone: cityZone }).set({ hour: 23, minute: 55 })
    await moveTo(night.toISO()!)
    const today = await told()
    assert.containsSubset(today, { services_configured: 1, availability_set: 1, went_live: 0 })
    // Tomorrow by the calendar: a day has 23 to 25 hours.
    await moveTo(night.plus({ days: 1 }).toISO()!)
    await aggregateDays()
    const answer = await asStaff('GET', '/metrics/daily?role=instructor')
    const { days } = bodyOf<{ days: { numbers: Record<string, number> }[] }>(answer)
    assert.containsSubset(days.at(-1)!.numbers, { services_configured: 1, availability_set: 1 })
    assert.equal((await told()).services_configured, 0)
  })

  test('leave those without further ones in the list of the stuck', async ({ assert }) => {
    const who = await givenInvited(new Date(Date.now() - 9 * 86_400_000))
    const answer = await asStaff('GET', '/funnel/stuck?step=registered')
    assert.containsSubset(bodyOf<unknown[]>(answer), [
      { id: who.inviteId, reached: 'registered', follow_up: null, refusal: 'has_account' },
    ])
    assert.isEmpty(bodyOf(await asStaff('GET', '/funnel/stuck')))
    await take(who, 'profile_submitted')
    assert.isEmpty(bodyOf(await asStaff('GET', '/funnel/stuck?step=registered')))
  })
})
