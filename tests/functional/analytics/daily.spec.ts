import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { newId } from '#api/core/ids'
import { aggregateDays } from '#api/analytics/daily/aggregate_days'
import { dayOf, daysBetween, windowOf } from '#api/analytics/daily/city_day'
import { todayReport } from '#api/analytics/daily/today_report'
import { PERMISSIONS } from '#api/accounts/permissions'
import { call } from '#tests/functional/accounts/calls'
import { asStaff, bodyOf, freshDesk } from '#tests/functional/beta/desk'
import { givenInvite, givenMove, letEventsCome } from './given.js'
import { givenHistories } from './histories.js'

const rows = () =>
  db.from('analytics_daily').orderBy(['day', 'metric', 'dimension']).where('value', '>', 0)

const valueOf = async (day: string, metric: string, dimension = 'all') =>
  (await db.from('analytics_daily').where({ day, metric, dimension }).first())?.value ?? null

test.group('Daily numbers', (group) => {
  group.each.setup(() => freshDesk())

  for (const seed of [3, 1_789]) {
    test(`are what a recount of the raw rows gives (${seed})`, async ({ assert }) => {
      await givenHistories(seed, 30)
      await aggregateDays()
      const events = await db
        .from('analytics_events as e')
        .leftJoin('invites as i', 'i.id', 'e.subject_id')
        .select('e.step', 'e.at', 'i.role', 'e.subject_type', 'e.subject_id')
      const today = dayOf(new Date())
      const wanted = new Map<string, number>()
      for (const { step, at, role, subject_type: type } of events) {
        const day = dayOf(at as Date)
        if (day >= today) continue
        const roles = type === 'invite' ? [role] : []
        for (const dimension of ['all', ...roles]) {
          const key = `${day} ${step} ${dimension}`
          wanted.set(key, (wanted.get(key) ?? 0) + 1)
        }
      }
      const stored = (await rows()).map(
        (row) =>
          [
            `${DateTime.fromJSDate(row.day).toISODate()} ${row.metric} ${row.dimension}`,
            row.value,
          ] as const
      )
      assert.deepEqual(
        Object.fromEntries(stored.toSorted()),
        Object.fromEntries([...wanted].toSorted())
      )
      assert.isAbove(wanted.size, 20)
    }).timeout(60_000)
  }

  test('are the same after a second run, and know what was late', async ({ assert }) => {
    const at = new Date('2026-10-20T15:00:00Z')
    const id = await givenInvite({ at })
    await letEventsCome()
    const days = await aggregateDays()
    assert.equal(days[0], '2026-10-20')
    const before = await db.from('analytics_daily').orderBy(['day', 'metric', 'dimension'])
    await aggregateDays()
    assert.deepEqual(
      await db.from('analytics_daily').orderBy(['day', 'metric', 'dimension']),
      before
    )

    await givenMove(id, 'delivered', new Date('2026-10-21T15:00:00Z'))
    await letEventsCome()
    assert.include(await aggregateDays(), '2026-10-21')
    assert.equal(await valueOf('2026-10-21', 'delivered'), 1)
    assert.equal(await valueOf('2026-10-21', 'delivered', 'instructor'), 1)
  })

  test('catch up on days on which nobody added up', async ({ assert }) => {
    const first = DateTime.now().setZone('America/New_York').minus({ days: 5 })
    await givenInvite({ at: first.toJSDate() })
    await letEventsCome()
    const today = dayOf(new Date())
    assert.deepEqual(await aggregateDays(), daysBetween(first.toISODate()!, today).slice(0, -1))
  })

  test('give the days on which the clocks change their 23 and 25 hours', async ({ assert }) => {
    const hours = (day: string) => {
      const { from, until } = windowOf(day)
      return (until.getTime() - from.getTime()) / 3_600_000
    }
    assert.deepEqual(['2026-03-08', '2026-03-09', '2026-11-01'].map(hours), [23, 24, 25])
    for (const at of ['2026-11-01T04:00:00Z', '2026-11-02T04:59:59Z', '2026-11-02T05:00:00Z']) {
      await givenInvite({ at: new Date(at) })
    }
    await letEventsCome()
    await aggregateDays()
    assert.equal(await valueOf('2026-11-01', 'invited'), 2)
    assert.equal(await valueOf('2026-11-02', 'invited'), 1)
  })

  test('count who came back, mails and jobs given up, and who asked', async ({ assert }) => {
    const at = new Date('2026-11-10T17:00:00Z')
    await givenInvite({ at })
    await letEventsCome()
    const times = { created_at: at, finished_at: at, run_at: at, max_attempts: 3, payload: '{}' }
    await db.table('jobs').insert({ id: newId(), name: 'x', state: 'dead', ...times })
    await call('POST', '/beta/invites/request', { body: { email: 'late@example.com' } })
    await db.from('invite_requests').update({ first_asked_at: at })
    await aggregateDays()
    assert.equal(await valueOf('2026-11-10', 'jobs_dead'), 1)
    assert.equal(await valueOf('2026-11-10', 'requests'), 1)
    assert.equal(await valueOf('2026-11-10', 'mails_failed'), 0)
    const { body } = await asStaff('GET', '/metrics/daily?from=2026-11-10&to=2026-11-11')
    const { days } = bodyOf<{ days: { day: string; numbers: Record<string, number> }[] }>({ body })
    assert.deepEqual(
      days.map(({ day, numbers }) => [day, numbers.invited]),
      [
        ['2026-11-10', 1],
        ['2026-11-11', 0],
      ]
    )
  })

  test('compare today with the same weekday up to the same time of day', async ({ assert }) => {
    const now = DateTime.fromISO('2026-11-04T10:00', { zone: 'America/New_York' })
    const moments = [
      now.minus({ hours: 1 }),
      now.minus({ weeks: 1, hours: 1 }),
      now.minus({ weeks: 1, hours: 2 }),
      now.minus({ weeks: 1 }).plus({ minutes: 1 }),
    ]
    for (const at of moments) {
      const id = await givenInvite({ at: at.toJSDate() })
      await givenMove(id, 'sent', at.toJSDate())
    }
    await letEventsCome()
    await aggregateDays()
    const report = await todayReport(new Set(PERMISSIONS), now)
    const sent = report.metrics.find(({ metric }) => metric === 'sent')!
    assert.deepEqual([sent.today, sent.last_week], [1, 2])
    assert.equal(report.compared_with, '2026-10-28')
    assert.lengthOf(sent.days, 14)
    assert.deepEqual(sent.days.at(-8), { day: '2026-10-28', value: 3 })

    const few = await todayReport(new Set(['manage_invites']), now)
    assert.notInclude(
      few.metrics.map(({ metric }) => metric),
      'jobs_dead'
    )
  })
})
