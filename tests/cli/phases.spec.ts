import { test } from '@japa/runner'
import { FakeApi, problem } from './fake_api.js'
import { givenStaff, inTheHouse } from './in_the_house.js'
import { Cli } from './run_cli.js'
import { runOnTerminal } from './run_on_terminal.js'

interface Current {
  phase: string
  version: number
  scheduled: { id: string; phase: string; at: string }[]
  overrides: { capability: string }[]
}

const because = ['--reason', 'as tests like it']

test.group('phases', (group) => {
  group.tap((t) => t.timeout(120_000))
  inTheHouse(group)

  /** As the other tests of the house expect it. */
  const openBeta = async (cli: Cli) => {
    await cli.run(['phases', 'set', 'open_beta', ...because, '--yes'])
  }

  test('are planned, switched with a word why, and taken back', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    await openBeta(cli)
    cleanup(() => openBeta(cli))
    const listed = await cli.run(['phases', 'list'])
    assert.match(listed.stdout, /open_beta +invite_only +open +in force/)
    const plan = await cli.run(['phases', 'plan', 'alpha', '--json'])
    const { changes } = plan.json<{ changes: { capability: string }[] }>()
    assert.include(
      changes.map(({ capability }) => capability),
      'student_needs_invite'
    )

    assert.equal((await cli.run(['phases', 'set', 'alpha', '--yes'])).code, 2)
    const asks = await cli.run(['phases', 'set', 'alpha', ...because])
    assert.equal(asks.code, 2)
    assert.include(asks.stderr, '--yes')
    const set = await cli.run(['phases', 'set', 'alpha', ...because, '--yes'])
    assert.equal(set.stdout, 'The phase is alpha.\n')
    assert.match(set.stderr, /From open_beta to alpha\.[^]*student_needs_invite +no +yes/)
    const shown = await cli.run(['phases', 'show', '--json'])
    assert.equal(shown.json<Current>().phase, 'alpha')

    const back = await cli.run(['phases', 'rollback', ...because, '--yes', '--json'])
    assert.equal(back.json<Current>().phase, 'open_beta')
    const history = await cli.run(['phases', 'history', '--kind', 'rollback', '--limit', '1'])
    assert.match(history.stdout, /rollback +alpha → open_beta +as tests like it/)
  })

  test('are scheduled by the wall of a zone, and unscheduled', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const wall = ['--at', '2099-07-01T09:00', '--zone', 'America/New_York']
    const made = await cli.run(['phases', 'schedule', 'public', ...wall, ...because, '--json'])
    assert.equal(made.code, 0)
    const { id, at } = made.json<{ id: string; at: string }>()
    assert.equal(at, '2099-07-01T13:00:00.000Z')
    assert.include((await cli.run(['phases', 'show'])).stdout, '2099-07-01 09:00')
    assert.equal((await cli.run(['phases', 'unschedule', id, ...because])).code, 0)
    const again = await cli.run(['phases', 'unschedule', id, ...because])
    assert.equal(again.code, 3)
  })

  test('leave room for one capability by hand', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const override = ['phases', 'override', 'search']
    assert.equal((await cli.run([...override, 'no', ...because])).code, 2)
    const set = await cli.run([...override, 'no', '--days', '1', ...because])
    assert.match(set.stdout, /^search is no until /)
    assert.include((await cli.run(['phases', 'show'])).stdout, 'search = no')
    assert.equal((await cli.run([...override, 'lift', ...because])).code, 0)
    assert.equal((await cli.run([...override, 'lift', ...because])).code, 1)
  })

  test('let somebody look ahead by a link', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const name = `Review ${crypto.randomUUID()}`
    const made = await cli.run(['preview-tokens', 'create', name])
    assert.match(made.stdout, /^http:\/\/preview\.localhost:\d+\/preview-access\?token=iitp_\S+\n$/)
    assert.include((await cli.run(['preview-tokens', 'list'])).stdout, name)
    const revoke = ['preview-tokens', 'revoke', name, ...because, '--yes']
    assert.equal((await cli.run(revoke)).code, 0)
    assert.equal((await cli.run(revoke)).code, 1)
  })

  test('are switched on a terminal only after a yes to the plan', async ({ assert, cleanup }) => {
    const api = await FakeApi.start(cleanup)
    const from = { phase: 'closed', instructor_access: 'closed', student_access: 'closed' }
    const plan = { from, to: from, version: 7, changes: [], affects: [], warnings: ['Mind it.'] }
    api.on('POST /admin/phases/plan', () => ({ json: plan }))
    const cli = await Cli.for(cleanup, { INSTAINSTRU_URL: api.url, INSTAINSTRU_TOKEN: 'iit_x' })
    const answer = [{ on: 'Switch to closed?', type: 'n\r' }]
    const screen = await runOnTerminal(cli, ['phases', 'set', 'closed', ...because], answer)
    assert.equal(screen.code, 1)
    assert.match(screen.text, /! Mind it\.[^]*Switch to closed\?/)
    assert.lengthOf(api.to('PUT /admin/phases/current'), 0)
  })

  test('tell a switch in between from a fault', async ({ assert, cleanup }) => {
    const api = await FakeApi.start(cleanup)
    const axes = { phase: 'alpha', instructor_access: 'invite_only', student_access: 'invite_only' }
    const plan = { from: axes, to: axes, version: 7, changes: [], affects: [], warnings: [] }
    api.on('POST /admin/phases/plan', () => ({ json: plan }))
    api.on('PUT /admin/phases/current', () => problem(409, 'phase_changed'))
    const cli = await Cli.for(cleanup, { INSTAINSTRU_URL: api.url, INSTAINSTRU_TOKEN: 'iit_x' })
    const { code, stderr } = await cli.run(['phases', 'set', 'alpha', ...because, '--yes'])
    assert.equal(code, 3)
    assert.include(stderr, 'instainstru phases show')
    assert.include(api.to('PUT /admin/phases/current')[0].body, '"version":7')
  })

  test('{0} is refused in words')
    .with([
      ['2026-03-08T02:30', 'America/New_York', 'Clocks go forward'],
      ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z first'],
      ['2026-02-30T09:00', 'America/New_York', 'not a date'],
      ['2026-12-01T09:00', 'New York', 'no time zone'],
      ['2026-12-01T09:00Z', 'America/New_York', 'offset of its own'],
      ['2026-12-01T09:00', '', '--zone'],
    ])
    .run(async ({ assert, cleanup }, [at, zone, words]) => {
      const api = await FakeApi.start(cleanup)
      const cli = await Cli.for(cleanup, { INSTAINSTRU_URL: api.url, INSTAINSTRU_TOKEN: 'iit_x' })
      const where = zone ? ['--zone', zone] : []
      const run = ['phases', 'schedule', 'alpha', '--at', at, ...where, ...because]
      const { code, stderr } = await cli.run(run)
      assert.equal(code, 2)
      assert.include(stderr.replace(/\s+/g, ' '), words)
      assert.lengthOf(api.to('POST /admin/phase-schedules'), 0)
    })
})
