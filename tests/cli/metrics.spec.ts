import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { house } from '#tests/house'
import type { Funnel } from '../../cli/src/metrics/types.ts'
import { givenStaff, inTheHouse } from './in_the_house.js'

/** Whom other tests invite meanwhile comes later than this day and moves no number. */
const YESTERDAY = DateTime.now().setZone('America/New_York').minus({ days: 1 }).toISODate()!

const FILTERS = ['--role', 'instructor', '--to', YESTERDAY, '--by', 'campaign']

test.group('metrics', (group) => {
  group.tap((t) => t.timeout(60_000))
  inTheHouse(group)

  test('funnel says in words, JSON and CSV what the API says', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const { url, token } = await house()
    const authorization = `Bearer ${await token('admin@instainstru.test')}`
    const path = `/api/admin/funnel?role=instructor&to=${YESTERDAY}&cohort=campaign`
    const told = (await (
      await fetch(`${url}${path}`, { headers: { authorization } })
    ).json()) as Funnel
    assert.isAbove(told.steps[0]!.count, 50)

    const json = await cli.run(['metrics', 'funnel', ...FILTERS, '--json'])
    assert.deepEqual(json.json<Funnel>(), told)

    const csv = await cli.run(['metrics', 'funnel', ...FILTERS, '--csv', '-'])
    const [header, ...lines] = csv.stdout.trim().split('\r\n')
    assert.match(header!, /^cohort,step,count,/)
    const all = [{ label: 'all', steps: told.steps }, ...told.cohorts]
    assert.deepEqual(
      lines.map((line) => line.split(',').slice(0, 6).join(',')),
      all.flatMap(({ label, steps }) =>
        steps.map((s) =>
          [
            label ?? 'none',
            s.step,
            s.count,
            s.share_of_first ?? '',
            s.share_of_previous ?? '',
            s.median_seconds_from_previous ?? '',
          ].join(',')
        )
      )
    )

    const table = await cli.run(['metrics', 'funnel', ...FILTERS])
    for (const { label, steps } of all) {
      for (const { step, count } of steps.filter(({ measured }) => measured)) {
        const name = step.replaceAll('_', ' ')
        const line = new RegExp(`^${label ?? 'none'}\\s+${name}\\s+(≥ )?${count}\\s`, 'm')
        assert.match(table.stdout, line)
      }
    }
    assert.match(table.stderr, /Not measured yet: first booking, first completed lesson/)
  })

  test('daily has a line for every day, the same in CSV', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const { code, json } = await cli.run(['metrics', 'daily', '--json'])
    assert.equal(code, 0)
    const { days } = json<{ days: { day: string; numbers: Record<string, number> }[] }>()
    assert.lengthOf(days, 14)
    const csv = await cli.run(['metrics', 'daily', '--csv', '-'])
    const lines = csv.stdout.trim().split('\r\n').slice(1)
    assert.lengthOf(lines, 14)
    // What others do meanwhile moves the numbers of today.
    assert.deepEqual(
      lines.filter((line) => line.slice(0, YESTERDAY.length) <= YESTERDAY),
      days
        .filter(({ day }) => day <= YESTERDAY)
        .map(({ day, numbers }) => [day, ...Object.values(numbers).map((n) => n ?? '')].join(','))
    )
    const table = await cli.run(['metrics', 'daily'])
    assert.equal(table.stdout.trim().split('\n').length, 15)
  })

  test('a day that is none is a usage error, and finance may read', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup, 'finance@instainstru.test')
    assert.equal((await cli.run(['metrics', 'funnel'])).code, 0)
    const { code, stderr } = await cli.run(['metrics', 'funnel', '--from', '2026-02-30'])
    assert.equal(code, 2)
    assert.include(stderr, 'from')
    const moderator = await givenStaff(cleanup, 'moderator@instainstru.test')
    assert.equal((await moderator.run(['metrics', 'daily'])).code, 3)
  })
})
