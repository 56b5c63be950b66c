import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { actOnTime } from '#api/beta/posture/act_on_time'
import { PHASES } from '#api/beta/posture/posture'
import { businessClock } from '#api/core/clock'
import { call } from '#tests/functional/accounts/calls'
import { asStaff, bodyOf, freshDesk, givenCodes, passDays } from './desk.js'

const reason = 'for this test'
const switchTo = (wish: object) => asStaff('PUT', '/phases/current', { reason, ...wish })
const current = async () => bodyOf(await asStaff('GET', '/phases/current'))
const history = async () => bodyOf<Line[]>(await asStaff('GET', '/phase-changes'))
async function rollBack(why: string) {
  const { version } = await current()
  return asStaff('POST', '/phases/rollback', { reason: why, version })
}
const inHours = (hours: number) => businessClock.now().plus({ hours }).toISO()

interface Line {
  kind: string
  from: { phase: string }
  to: { phase: string }
  by: { name: string } | null
  reason: string
  override: { capability: string; value: boolean; expires_at: string | null } | null
}

test.group('Switching the phase', (group) => {
  group.each.setup(() => freshDesk(PHASES.instructor_only))

  test('says at once who gets in, and keeps who did it and why', async ({ assert }) => {
    const answer = await switchTo({ phase: 'alpha' })
    assert.equal(answer.status, 200, answer.text)
    assert.equal(answer.headers.get('x-beta-phase'), 'instructor_only')
    const posture = await call('GET', '/beta/posture')
    assert.equal(posture.headers.get('x-beta-phase'), 'alpha')
    assert.equal(bodyOf(posture).student_access, 'invite_only')
    const [line] = await history()
    assert.include(line, { kind: 'switch', reason })
    assert.deepEqual([line.from.phase, line.to.phase], ['instructor_only', 'alpha'])
    assert.equal(line.by?.name, 'Nell Ward')
    const audited = await db.from('audit_events').where('action', 'posture.changed')
    assert.lengthOf(audited, 2)
  })

  test('takes any pair of axes', async ({ assert }) => {
    await switchTo({ instructor_access: 'closed', student_access: 'referral_only' })
    assert.include(await current(), { phase: 'custom', student_access: 'referral_only' })
  })

  test('{$self} is no wish')
    .with([
      {},
      { phase: 'custom' },
      { phase: 'alpha', student_access: 'open' },
      { instructor_access: 'open' },
      { phase: 'alpha', reason: '' },
      { phase: 'alpha', reason: 'a\nb\nc' },
      { phase: 'alpha', version: -1 },
    ])
    .run(async ({ assert }, wish) => {
      assert.equal((await switchTo(wish)).status, 422)
      assert.equal((await current()).phase, 'instructor_only')
    })

  test('refuses who looked at an older version', async ({ assert }) => {
    const { version } = await current()
    await switchTo({ phase: 'alpha', version })
    const late = await switchTo({ phase: 'public', version })
    assert.equal(late.status, 409)
    assert.equal(late.body.code, 'phase_changed')
    assert.equal((await current()).phase, 'alpha')
  })

  test('of ten who switch from one version one wins', async ({ assert }) => {
    const { version } = await current()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => switchTo({ phase: n % 2 ? 'alpha' : 'public', version }))
    )
    assert.lengthOf(
      answers.filter(({ status }) => status === 200),
      1
    )
  })

  test('changes nothing where the posture is in force already', async ({ assert }) => {
    const before = await current()
    assert.equal((await switchTo({ phase: 'instructor_only' })).status, 200)
    assert.deepEqual(await current(), before)
  })

  test('rolls back to the posture before, and back again', async ({ assert }) => {
    await switchTo({ phase: 'public' })
    await rollBack('too early')
    assert.include(await current(), { phase: 'instructor_only', reason: 'too early' })
    await rollBack('not at all')
    assert.equal((await current()).phase, 'public')
    assert.deepEqual(
      (await history()).map(({ kind }) => kind),
      ['rollback', 'rollback', 'switch', 'switch']
    )
  })
})

test.group('A rollback', (group) => {
  group.each.setup(() => freshDesk(PHASES.instructor_only))

  test('sent twice for one version happens once', async ({ assert }) => {
    await switchTo({ phase: 'public' })
    const wish = { reason: 'too early', version: (await current()).version }
    const answers = await Promise.all(
      [1, 2, 3].map(() => asStaff('POST', '/phases/rollback', wish))
    )
    const said = answers.map(({ status, body }) => body.code ?? status).sort()
    assert.deepEqual(said, [200, 'phase_changed', 'phase_changed'])
    assert.equal((await current()).phase, 'instructor_only')
  })

  test('without the version that was looked at is refused', async ({ assert }) => {
    await switchTo({ phase: 'public' })
    const { status, body } = await asStaff('POST', '/phases/rollback', { reason: 'too early' })
    assert.equal(status, 422)
    assert.containsSubset(body, { errors: [{ field: 'version', rule: 'required' }] })
    assert.equal((await current()).phase, 'public')
  })
})

test.group('A plan', (group) => {
  group.each.setup(() => freshDesk(PHASES.instructor_only))

  test('counts who would be let in or kept out, and changes nothing', async ({ assert }) => {
    await givenCodes(3)
    const { version } = await current()
    const plan = bodyOf(await asStaff('POST', '/phases/plan', { phase: 'closed' }))
    const affects = plan.affects as { who: string; count: number; effect: string }[]
    assert.include(
      affects.find(({ who }) => who === 'instructor_invites'),
      { count: 3, effect: 'lose' }
    )
    assert.deepEqual(plan.changes, [
      { capability: 'sign_up_as_instructor', before: true, after: false },
    ])
    assert.equal((await current()).version, version)
  })

  test('warns of what else is to come', async ({ assert }) => {
    await asStaff('POST', '/phase-schedules', { phase: 'public', at: inHours(5), reason })
    await asStaff('POST', '/posture-overrides', {
      ...{ capability: 'search', value: true, expires_in_days: 1, reason },
    })
    const { warnings } = bodyOf(await asStaff('POST', '/phases/plan', { phase: 'alpha' }))
    assert.match(String(warnings), /search = yes stays in force.*A switch to public is scheduled/)
  })
})

test.group('A scheduled switch', (group) => {
  group.each.setup(() => freshDesk(PHASES.closed))

  test('takes effect once however many look, in the name of who scheduled it', async ({
    assert,
  }) => {
    const at = inHours(1)
    const { status } = await asStaff('POST', '/phase-schedules', { phase: 'alpha', at, reason })
    assert.equal(status, 201)
    await actOnTime()
    assert.equal((await current()).phase, 'closed')
    await passDays(1)
    await Promise.all(Array.from({ length: 5 }, () => actOnTime()))
    assert.equal((await current()).phase, 'alpha')
    const lines = (await history()).filter(({ kind }) => kind === 'schedule')
    assert.lengthOf(lines, 1)
    assert.include(lines[0], { reason })
    assert.equal(lines[0].by?.name, 'Nell Ward')
  })

  test('that was missed with others takes effect in their order', async ({ assert }) => {
    for (const [phase, hours] of [
      ['public', 3],
      ['alpha', 1],
      ['open_beta', 2],
    ] as const) {
      await asStaff('POST', '/phase-schedules', { phase, at: inHours(hours), reason })
    }
    await passDays(1)
    await actOnTime()
    assert.deepEqual(
      (await history()).slice(0, 3).map(({ to }) => to.phase),
      ['public', 'open_beta', 'alpha']
    )
  })

  test('that was taken back does not happen', async ({ assert }) => {
    const { body } = await asStaff('POST', '/phase-schedules', {
      ...{ phase: 'public', at: inHours(1), reason },
    })
    assert.equal((await asStaff('DELETE', `/phase-schedules/${body.id}`, { reason })).status, 204)
    const again = await asStaff('DELETE', `/phase-schedules/${body.id}`, { reason })
    assert.equal(again.body.code, 'schedule_over')
    await passDays(1)
    await actOnTime()
    assert.equal((await current()).phase, 'closed')
  })

  test('is told in New York time on both sides of a change of clocks')
    .with([
      ['2099-10-31T12:00:00Z', '2099-10-31T08:00:00.000-04:00'],
      ['2099-11-02T12:00:00+00:00', '2099-11-02T07:00:00.000-05:00'],
      ['2099-11-01T01:30:00-04:00', '2099-11-01T01:30:00.000-04:00'],
      ['2099-11-01T01:30:00-05:00', '2099-11-01T01:30:00.000-05:00'],
    ] as const)
    .run(async ({ assert }, [at, there]) => {
      const { body } = await asStaff('POST', '/phase-schedules', { phase: 'public', at, reason })
      assert.equal(bodyOf({ body } as never).at_new_york, there)
      assert.equal(Date.parse(String(body.at)), Date.parse(at))
    })

  test('needs an instant that lies ahead: not {$self}')
    .with([
      ...['2020-01-01T00:00:00Z', '2099-11-01T01:30:00', '2099-02-30T10:00:00Z', 'tomorrow', ''],
      ...['2099-11-01T01:30:00+99:00', '2099-11-01T01:30:00-24:00', '2099-11-01T01:30:00+05:60'],
      ...['2099-11-01T24:00:00Z', '2099-11-01T01:60:00Z', '2099-11-01T01:30:60Z'],
    ])
    .run(async ({ assert }, at) => {
      const answer = await asStaff('POST', '/phase-schedules', { phase: 'public', at, reason })
      assert.equal(answer.status, 422)
    })

  test('keeps its instant to itself', async ({ assert }) => {
    const wish = { phase: 'public', at: inHours(1), reason }
    await asStaff('POST', '/phase-schedules', wish)
    assert.equal((await asStaff('POST', '/phase-schedules', wish)).body.code, 'schedule_taken')
  })
})
