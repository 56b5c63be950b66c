import { test } from '@japa/runner'
import { FakeApi, problem, type Cleanup } from './fake_api.js'
import { Cli } from './run_cli.js'
import { runOnTerminal } from './run_on_terminal.js'

const BULK = 'POST /admin/invites/bulk'
const NAMED = ['INV1', 'ana@example.com', 'nobody@example.com']

test.group('several invitations, one of them unknown', (group) => {
  group.each.timeout(60_000)

  test('{action} goes on with the others and exits 6')
    .with([
      { action: 'revoke', options: ['--reason', 'wrong list', '--yes'] },
      { action: 'resend', options: [] },
    ])
    .run(async ({ assert, cleanup }, { action, options }) => {
      const { api, cli } = await given(cleanup)
      const { code, stdout } = await cli.run(['invites', action, ...NAMED, ...options])
      assert.equal(code, 6)
      assert.match(stdout, /nobody@example\.com +not done +not invited/)
      assert.deepEqual(JSON.parse(api.to(BULK)[0].body).ids, ['INV1', 'INV2'])
    })

  test('are counted before the question is asked', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const { code } = await runOnTerminal(
      cli,
      ['invites', 'revoke', ...NAMED, '--reason', 'wrong list'],
      [{ on: 'Take back 2 invitations (1 more not invited)?', type: '\r' }]
    )
    assert.equal(code, 1)
    assert.lengthOf(api.to(BULK), 0)
  })

  test('are not asked about when none is known', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const names = ['nobody@example.com', 'none@example.com', '--reason', 'wrong list', '--yes']
    assert.equal((await cli.run(['invites', 'revoke', ...names])).code, 1)
    assert.lengthOf(api.to(BULK), 0)
  })
})

test.group('hints', (group) => {
  group.each.timeout(60_000)

  test('name the address and the id that were typed', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on('POST /admin/invites', () => problem(409, 'already_invited'))
    api.on('POST /admin/invite-batches/B7/pause', () => problem(409, 'batch_state'))
    const again = await cli.run(['invites', 'send', 'ana@example.com'])
    assert.include(again.stderr, 'npx instainstru invites list --email ana@example.com')
    const paused = await cli.run(['batches', 'pause', 'B7'])
    assert.include(paused.stderr, 'npx instainstru batches show B7')
  })
})

async function given(cleanup: Cleanup) {
  const api = await FakeApi.start(cleanup)
  api.on('GET /admin/invites', ({ query }) => ({
    json: query.get('email') === 'ana@example.com' ? [INV2] : query.has('id') ? [INV1] : [],
  }))
  api.on(BULK, ({ body }) => ({
    json: (JSON.parse(body).ids as string[]).map((id) => ({ id, ok: true })),
  }))
  const env = { INSTAINSTRU_URL: api.url, INSTAINSTRU_TOKEN: 'iit_good' }
  return { api, cli: await Cli.for(cleanup, env) }
}

const INV1 = { id: 'INV1', role: 'student', state: 'sent' }
const INV2 = { id: 'INV2', role: 'student', state: 'sent' }
