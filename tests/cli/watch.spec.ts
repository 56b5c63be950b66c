import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { test } from '@japa/runner'
import { FakeApi, problem, type Cleanup } from './fake_api.js'
import { batch, BATCH_ID } from './fixtures.js'
import { Cli } from './run_cli.js'

const GET_BATCH = `GET /admin/invite-batches/${BATCH_ID}`
const STREAM = 'GET /admin/stream'
const WATCH = ['batches', 'watch', BATCH_ID]

test.group('watching a batch', (group) => {
  group.each.timeout(60_000)

  test('follows the stream to the end, in plain lines without a terminal', async ({
    assert,
    cleanup,
  }) => {
    const { api, cli } = await given(cleanup)
    api.on(GET_BATCH, () => ({ json: batch('sending', { queued: 3, sent: 1 }) }))
    api.on(STREAM, (_asked, response) => {
      open(response)
      tell(response, batch('sending', { queued: 1, sent: 3 }))
      tell(response, batch('done', { sent: 4 }))
    })
    const { code, stdout, stderr } = await cli.run(WATCH)
    assert.equal(code, 0)
    assert.match(stderr, /^sending 1\/4 · 25% · 60\/min · 4 s left\n/)
    assert.match(stdout, /sent +4/)
    assert.equal(api.to(STREAM)[0].query.get('topics'), `invite-batches/${BATCH_ID}`)
  })

  test('takes a stream up again that was cut', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on(GET_BATCH, () => ({ json: batch('sending', { queued: 3, sent: 1 }) }))
    api.on(STREAM, (_asked, response) => {
      open(response)
      if (api.to(STREAM).length === 1) response.destroy()
      else tell(response, batch('done', { sent: 4 }))
    })
    const { code, stderr } = await cli.run(WATCH)
    assert.equal(code, 0)
    assert.include(stderr, 'Trying again')
    assert.lengthOf(api.to(STREAM), 2)
  })

  test('asks instead where streams do not get through', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on(
      STREAM,
      (_asked, response) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end('proxy')
    )
    api.on(GET_BATCH, () => ({ json: batch('done', { sent: 4 }) }))
    const { code, stdout } = await cli.run(WATCH)
    assert.equal(code, 0)
    assert.match(stdout, /sent +4/)
  })

  test('outlasts a restart of the API', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on(STREAM, (_asked, response) => open(response))
    api.on(GET_BATCH, () =>
      api.to(GET_BATCH).length < 3
        ? problem(503, 'database_away')
        : { json: batch('done', { sent: 4 }) }
    )
    assert.equal((await cli.run(WATCH)).code, 0)
  })

  test('gives up when the API stays away, and says how to come back', async ({
    assert,
    cleanup,
  }) => {
    const { api, cli } = await given(cleanup)
    await api.stop()
    const { code, stderr } = await cli.run([...WATCH, '--give-up-after', '1'])
    assert.equal(code, 5)
    assert.include(stderr, `instainstru batches watch ${BATCH_ID}`)
  })

  test('does not wait for a batch that is not there', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on(STREAM, (_asked, response) => open(response))
    assert.equal((await cli.run(WATCH)).code, 1)
    assert.lengthOf(api.to(GET_BATCH), 1)
  })

  test('ends at Ctrl-C with 130 and leaves the batch running', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on(GET_BATCH, () => ({ json: batch('sending', { queued: 3, sent: 1 }) }))
    api.on(STREAM, (_asked, response) => open(response))
    const { child, ended } = cli.start(WATCH)
    await once(child.stderr!, 'data')
    child.kill('SIGINT')
    const { code, stderr } = await ended
    assert.equal(code, 130)
    assert.match(stderr, /still running on the server\.\n.*instainstru batches watch/)
    assert.isFalse(api.asked.some(({ path }) => path.endsWith('/cancel')))
  })

  test('exits 6 when some invitations failed and names them', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on(STREAM, (_asked, response) => open(response))
    api.on(GET_BATCH, () => ({ json: batch('done', { sent: 3, failed: 1 }) }))
    const row = {
      id: 2,
      line: 2,
      email: 'ana@example.com',
      verdict: 'will_send',
      detail: null,
      state: 'failed',
    }
    api.on(`${GET_BATCH}/rows`, () => ({ json: [{ ...row, last_error: '550 no such user' }] }))
    const { code, stdout } = await cli.run(WATCH)
    assert.equal(code, 6)
    assert.match(stdout, /2 +ana@example\.com +550 no such user/)
    assert.include(stdout, `instainstru batches retry ${BATCH_ID}`)
  })

  test('prints the batch alone with --json', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on(STREAM, (_asked, response) => open(response))
    api.on(GET_BATCH, () => ({ json: batch('done', { sent: 4 }) }))
    const { json, stderr } = await cli.run([...WATCH, '--json'])
    assert.deepEqual(json(), batch('done', { sent: 4 }))
    assert.equal(stderr, '')
  })
})

function open(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': here\n\n')
}

function tell(response: ServerResponse, data: object): void {
  response.write(`event: batch\ndata: ${JSON.stringify(data)}\n\n`)
}

async function given(cleanup: Cleanup) {
  const api = await FakeApi.start(cleanup)
  return {
    api,
    cli: await Cli.for(cleanup, { INSTAINSTRU_URL: api.url, INSTAINSTRU_TOKEN: 'iit_good' }),
  }
}
