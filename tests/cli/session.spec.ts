import { writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { FakeApi, problem, type Cleanup } from './fake_api.js'
import { givenSpentSession, ME, savedSite } from './fixtures.js'
import { Cli } from './run_cli.js'

/** Above any process id that the system hands out. */
const NOBODY = '4194999'

test.group('a saved session', (group) => {
  group.each.timeout(60_000)

  test('is renewed when it has run out, and the command goes on', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    assert.equal((await cli.run(['whoami'])).code, 0)
    assert.lengthOf(api.to('POST /auth/refresh'), 1)
    assert.deepInclude(await savedSite(cli, api.url), { refresh_token: 'refresh-1' })
  })

  test('is renewed once after a 401, and the request sent again as it was', async ({
    assert,
    cleanup,
  }) => {
    const { api, cli } = await given(cleanup)
    await cli.run(['whoami'])
    api.on('POST /auth/tokens', ({ headers }) =>
      headers.authorization === 'Bearer access-2'
        ? { json: { name: 'ci', token: 'iit_new' } }
        : problem(401, 'unauthenticated')
    )
    const { code, stdout } = await cli.run(['tokens', 'create', 'ci', '--scopes', 'manage_invites'])
    const [first, second] = api.to('POST /auth/tokens')
    assert.equal(code, 0)
    assert.equal(stdout, 'iit_new\n')
    assert.equal(first.body, second.body)
    assert.equal(first.headers['idempotency-key'], second.headers['idempotency-key'])
  })

  test('is renewed by one of several runs that start at once', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const runs = await Promise.all([1, 2, 3].map(() => cli.run(['whoami'])))
    assert.deepEqual(
      runs.map(({ code }) => code),
      [0, 0, 0]
    )
    assert.lengthOf(api.to('POST /auth/refresh'), 1)
  })

  test('is not blocked by the lock of a run that died', async ({ assert, cleanup }) => {
    const { cli } = await given(cleanup)
    await writeFile(`${cli.credentials}.lock`, NOBODY)
    assert.equal((await cli.run(['whoami'])).code, 0)
  })

  test('that has ended on the server asks for a new sign-in', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on('POST /auth/refresh', () => problem(401, 'session_expired', 'The session is over.'))
    const { code, stderr } = await cli.run(['whoami'])
    assert.equal(code, 4)
    assert.match(stderr, /The session is over\..*\n.*instainstru login/)
  })

  test('stays as it was when renewing it fails', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on('POST /auth/refresh', () => problem(503, 'database_away'))
    assert.equal((await cli.run(['whoami'])).code, 5)
    assert.deepInclude(await savedSite(cli, api.url), { refresh_token: 'refresh-0' })
  })

  test('gives way to INSTAINSTRU_TOKEN, which is never renewed', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const { code, stderr } = await cli.run(['whoami'], { env: { INSTAINSTRU_TOKEN: 'iit_old' } })
    assert.equal(code, 4)
    assert.include(stderr, 'Set INSTAINSTRU_TOKEN')
    assert.lengthOf(api.to('POST /auth/refresh'), 0)
  })

  test('whose file is damaged is named with its path', async ({ assert, cleanup }) => {
    const { cli } = await given(cleanup)
    await writeFile(cli.credentials, '{"sites":')
    const { code, stderr } = await cli.run(['whoami'])
    assert.equal(code, 1)
    assert.include(stderr, cli.credentials)
  })
})

/** An API that honours the newest access token alone and ends the session when a refresh token comes twice. */
async function given(cleanup: Cleanup) {
  const api = await FakeApi.start(cleanup)
  let turn = 0
  api.on('POST /auth/refresh', async ({ body }) => {
    if (JSON.parse(body).refresh_token !== `refresh-${turn}`) return problem(401, 'session_expired')
    turn += 1
    await sleep(200)
    return {
      json: {
        access_token: `access-${turn}`,
        refresh_token: `refresh-${turn}`,
        expires_in: 900,
        user: ME,
      },
    }
  })
  api.on('GET /auth/me', ({ headers }) =>
    headers.authorization === `Bearer access-${turn}`
      ? { json: ME }
      : problem(401, 'unauthenticated')
  )
  const cli = await Cli.for(cleanup, { INSTAINSTRU_URL: api.url })
  await givenSpentSession(cli, api.url)
  return { api, cli }
}
