import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { FakeApi, type Cleanup } from './fake_api.js'
import { Cli } from './run_cli.js'

test.group('doctor', (group) => {
  group.each.timeout(60_000)

  test('ends with 5 when nothing answers, and still tells about this machine', async ({
    assert,
    cleanup,
  }) => {
    const { api, cli } = await given(cleanup)
    await api.stop()
    const { code, json } = await cli.run(['doctor', '--json'])
    const { ok, checks } = json<{ ok: boolean; checks: { name: string; status: string }[] }>()
    assert.equal(code, 5)
    assert.isFalse(ok)
    assert.includeDeepMembers(
      checks.map(({ name, status }) => [name, status]),
      [
        ['node', 'ok'],
        ['api', 'fail'],
      ]
    )
  })

  test('names what is not ready and a clock that is wrong', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const checks = {
      database: { ok: true, detail: 'answers' },
      worker: { ok: false, detail: 'silent for 40 s' },
    }
    api.on('GET /health/ready', () => ({ status: 503, json: { status: 'unready', checks } }))
    const date = new Date(Date.now() - 600_000).toUTCString()
    api.on('GET /health', () => ({
      json: { status: 'ok', tier: 'prod', version: '1', phase: 'closed' },
      headers: { date },
    }))
    const { code, stdout } = await cli.run(['doctor'])
    assert.equal(code, 1)
    assert.match(stdout, /✗ ready +worker: silent for 40 s/)
    assert.match(stdout, /! clock +10 min ahead of the API/)
  })

  test('gives up on a server that never ends its answer', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on('GET /health', async () => void (await sleep(10)))
    assert.equal((await cli.run(['doctor', '--timeout', '1'])).code, 5)
  })
})

async function given(cleanup: Cleanup) {
  const api = await FakeApi.start(cleanup)
  return {
    api,
    cli: await Cli.for(cleanup, { INSTAINSTRU_URL: api.url, INSTAINSTRU_TOKEN: 'iit_good' }),
  }
}
