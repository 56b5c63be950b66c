import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { printableToken } from '#api/accounts/tokens/printable_token'
import env from '#start/env'
import { backfillEvents } from '#api/analytics/events/backfill'
import { funnelReport, type StepFigures } from '#api/analytics/funnel/funnel_report'
import { asStaff, bodyOf, freshDesk } from '#tests/functional/beta/desk'
import { givenInvite, givenMove, letEventsCome } from './given.js'
import { givenHistories, MOMENTS, type History } from './histories.js'

const STEPS = ['invited', 'delivered', 'opened', 'clicked', 'registered']

/** The slow and plain way to the same figures. */
function reference(histories: History[]) {
  return STEPS.map((step, place) => {
    const reached = histories.filter(({ moments }) => moments.slice(place).some(Boolean))
    const waits = histories
      .flatMap(({ moments }) => {
        const [before, at] = [moments[place - 1], moments[place]]
        return before && at ? [(at.getTime() - before.getTime()) / 1000] : []
      })
      .sort((a, b) => a - b)
    const middle = (waits.length - 1) / 2
    const median = (waits[Math.floor(middle)]! + waits[Math.ceil(middle)]!) / 2
    return { step, count: reached.length, median: waits.length ? Math.round(median) : null }
  })
}

const brief = (steps: StepFigures[]) =>
  steps.slice(0, STEPS.length).map(({ step, count, median_seconds_from_previous: median }) => ({
    step,
    count,
    median,
  }))

const weekOf = ({ moments: [begun] }: History) =>
  DateTime.fromJSDate(begun!, { zone: 'America/New_York' }).startOf('week').toISODate()

test.group('The funnel', (group) => {
  group.each.setup(() => freshDesk())

  for (const seed of [7, 421, 90_210]) {
    test(`says what a slow recount says of any histories (${seed})`, async ({ assert }) => {
      const histories = await givenHistories(seed, 40)
      const { steps } = await funnelReport({}, 'none')
      assert.deepEqual(brief(steps), reference(histories))

      const instructors = histories.filter(({ role }) => role === 'instructor')
      const narrowed = await funnelReport({ role: 'instructor' }, 'campaign')
      assert.deepEqual(brief(narrowed.steps), reference(instructors))
      for (const { key, steps: own } of narrowed.cohorts) {
        const members = instructors.filter(({ campaign }) => campaign === key)
        assert.deepEqual(brief(own), reference(members), String(key))
      }
      const { cohorts } = await funnelReport({}, 'week')
      assert.sameMembers(
        cohorts.map(({ key }) => key),
        [...new Set(histories.map(weekOf))]
      )
      for (const { key, steps: own } of cohorts) {
        assert.deepEqual(brief(own), reference(histories.filter((h) => weekOf(h) === key)))
      }
    }).timeout(60_000)
  }

  test('is made anew from the rows, to the same figures, however often', async ({ assert }) => {
    const histories = await givenHistories(33, 25)
    const before = await funnelReport({}, 'campaign')
    await backfillEvents()
    assert.deepEqual(await funnelReport({}, 'campaign'), before)

    await db.rawQuery('TRUNCATE analytics_events, analytics_journeys')
    await backfillEvents()
    await backfillEvents()
    assert.deepEqual(await funnelReport({}, 'campaign'), before)
    assert.equal(before.steps[0]!.count, histories.length)
  }).timeout(60_000)

  test('never goes back: what comes after a later step is not written down', async ({ assert }) => {
    const at = new Date('2026-10-05T12:00:00Z')
    const id = await givenInvite({ at })
    await givenMove(id, 'clicked', new Date(at.getTime() + 60_000))
    await givenMove(id, 'opened', new Date(at.getTime() + 90_000))
    await letEventsCome()
    const events = await db.from('analytics_events').where('subject_id', id).orderBy('position')
    assert.deepEqual(
      events.map(({ step }) => step),
      ['invited', 'clicked']
    )
  })

  test('counts 0 for what nothing measures yet, and says so', async ({ assert }) => {
    await givenHistories(5, 6)
    const { body } = await asStaff('GET', '/funnel')
    const steps = bodyOf({ body } as never).steps as StepFigures[]
    const later = steps.filter(({ measured }) => !measured)
    assert.deepEqual(
      later.map(({ step, count, share_of_first: share }) => [step, count, share]),
      [
        ['first_booking', 0, null],
        ['first_completed_lesson', 0, null],
      ]
    )
    assert.deepEqual(
      steps.filter(({ lower_bound: atLeast }) => atLeast).map(({ step }) => step),
      ['opened', 'clicked']
    )
  })

  test('leads from each number to exactly its rows', async ({ assert }) => {
    await givenHistories(77, 20)
    const { body } = await asStaff('GET', '/funnel?role=instructor&from=2026-09-20&to=2026-10-10')
    for (const { step, count } of bodyOf({ body } as never).steps as StepFigures[]) {
      const path = `/funnel/steps/${step}/rows?role=instructor&from=2026-09-20&to=2026-10-10&_end=1`
      const answer = await asStaff('GET', path)
      assert.equal(answer.headers.get('x-total-count'), String(count), step)
    }
  }).timeout(30_000)

  test('takes a day as New York has it, and refuses days that are none', async ({ assert }) => {
    await givenInvite({ at: new Date('2026-11-02T04:30:00Z') })
    await givenInvite({ at: new Date('2026-11-01T03:59:59Z') })
    await letEventsCome()
    const { steps } = await funnelReport({ from: '2026-11-01', to: '2026-11-01' }, 'none')
    assert.equal(steps[0]!.count, 1)
    for (const query of ['from=2026-02-30', 'from=2026-11-02&to=2026-11-01', 'from=1999-01-01']) {
      assert.equal((await asStaff('GET', `/funnel?${query}`)).status, 422, query)
    }
  })

  test('gives the same figures as CSV', async ({ assert }) => {
    await givenHistories(11, 15)
    const json = await funnelReport({}, 'campaign')
    const bearer = await printableToken('operator@example.com')
    const answer = await fetch(
      `http://${env.get('HOST')}:${env.get('PORT')}/api/admin/funnel.csv?cohort=campaign`,
      { headers: { authorization: `Bearer ${bearer}` } }
    )
    const text = await answer.text()
    const lines = text.trim().split('\r\n').slice(1)
    const wanted = [{ label: 'all', steps: json.steps }, ...json.cohorts].flatMap(
      ({ label, steps }) =>
        steps.map((s) =>
          [
            label ?? 'none',
            s.step,
            s.count,
            s.share_of_first ?? '',
            s.share_of_previous ?? '',
            s.median_seconds_from_previous ?? '',
            s.lower_bound ? 'yes' : 'no',
            s.measured ? 'yes' : 'no',
          ].join(',')
        )
    )
    assert.deepEqual(lines, wanted)
    assert.equal(MOMENTS.length, STEPS.length)
  })
})
