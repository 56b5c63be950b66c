import { test } from '@japa/runner'
import { FakeApi, problem, type Cleanup } from './fake_api.js'
import { Cli } from './run_cli.js'

test.group('an API that does not answer as it should', (group) => {
  group.each.timeout(60_000)

  test('out of reach ends with 5 and three lines: what, why, what to do', async ({
    assert,
    cleanup,
  }) => {
    const { api, cli } = await given(cleanup)
    await api.stop()
    const { code, stdout, stderr } = await cli.run(['whoami'])
    assert.equal(code, 5)
    assert.equal(stdout, '')
    assert.match(
      stderr,
      /^✗ The API at .* is out of reach\.\n {2}why: Nothing listens there\.\n {2}do: {2}.*doctor\n$/
    )
  })

  test('that hangs is given up after --timeout', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on('GET /auth/me', () => {})
    const { code, stderr } = await cli.run(['whoami', '--timeout', '1'])
    assert.equal(code, 5)
    assert.include(stderr, 'within 1 seconds')
  })

  test('that is another server altogether is told apart', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on(
      'GET /auth/me',
      (_asked, response) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hello')
    )
    const { code, stderr } = await cli.run(['whoami'])
    assert.equal(code, 5)
    assert.include(stderr, 'text/html')
  })

  test('that moved is named, and the token is not taken there', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const elsewhere = await FakeApi.start(cleanup)
    const headers = { location: `${elsewhere.url}/api/auth/me` }
    api.on('GET /auth/me', () => ({ status: 301, json: {}, headers }))
    const { code, stderr } = await cli.run(['whoami'])
    assert.equal(code, 5)
    assert.include(stderr, elsewhere.url)
    assert.lengthOf(elsewhere.asked, 0)
  })

  test('that breaks is quoted with the request to ask about', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on('GET /auth/me', () => problem(500, 'internal', 'Something went wrong on our side.'))
    const { code, stderr } = await cli.run(['whoami'])
    assert.equal(code, 1)
    assert.include(stderr, 'Something went wrong on our side. (500, internal, request req-1)')
  })

  test('that is too busy is waited for as long as it says', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on('GET /auth/me', () => ({
      ...problem(429, 'slow_down'),
      headers: { 'retry-after': '17' },
    }))
    assert.include((await cli.run(['whoami'])).stderr, 'Wait 17 seconds')
  })
})

test.group('exit codes', (group) => {
  group.each.timeout(60_000)

  test('follow what the API says: {status} gives {code}')
    .with([
      { status: 401, code: 4 },
      { status: 403, code: 3 },
      { status: 409, code: 3 },
      { status: 422, code: 3 },
      { status: 404, code: 1 },
      { status: 400, code: 2 },
      { status: 503, code: 5 },
    ])
    .run(async ({ assert, cleanup }, { status, code }) => {
      const { api, cli } = await given(cleanup)
      api.on('GET /auth/tokens', () => problem(status, 'a_code'))
      const ran = await cli.run(['tokens', 'list', '--json'])
      assert.equal(ran.code, code)
      assert.deepInclude(ran.json<{ error: object }>().error, {
        code: 'a_code',
        status,
        exit: code,
        request_id: 'req-1',
      })
    })

  test('a 422 that names fields is a mistake in what was typed', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const errors = [{ field: 'email', rule: 'email', message: 'The address cannot be used.' }]
    const { json } = problem(422, 'invalid')
    api.on('POST /admin/invites', () => ({ status: 422, json: { ...(json as object), errors } }))
    const { code, stderr } = await cli.run(['invites', 'send', 'ana@'])
    assert.equal(code, 2)
    assert.include(stderr, 'email: The address cannot be used.')
  })
})

async function given(cleanup: Cleanup) {
  const api = await FakeApi.start(cleanup)
  return {
    api,
    cli: await Cli.for(cleanup, { INSTAINSTRU_URL: api.url, INSTAINSTRU_TOKEN: 'iit_good' }),
  }
}
