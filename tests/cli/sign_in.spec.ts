import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { test } from '@japa/runner'
import { FakeApi, problem, type Cleanup } from './fake_api.js'
import { ME, savedSite } from './fixtures.js'
import { Cli } from './run_cli.js'

const SIGNED_IN = {
  access_token: 'access-1',
  refresh_token: 'refresh-1',
  expires_in: 900,
  user: ME,
}
const PASSWORD = ['--email', ME.email, '--password-stdin']

test.group('login', (group) => {
  group.each.timeout(60_000)

  test('keeps the sign-in in a file that only its owner can read', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const { code } = await cli.run(['login', ...PASSWORD], { stdin: 'a-long-password\n' })
    assert.equal(code, 0)
    assert.equal((await stat(cli.credentials)).mode & 0o777, 0o600)
    assert.equal((await stat(dirname(cli.credentials))).mode & 0o777, 0o700)
    const [asked] = api.to('POST /auth/sign-in')
    assert.deepInclude(JSON.parse(asked.body), { password: 'a-long-password', audience: 'staff' })
    assert.equal(asked.headers['x-token-delivery'], 'body')
  })

  test('is where later commands go, without an address', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    await cli.run(['login', '--url', `${api.url}/api/`, ...PASSWORD], {
      stdin: 'x',
      env: { INSTAINSTRU_URL: '' },
    })
    const { json } = await cli.run(['whoami', '--json'], { env: { INSTAINSTRU_URL: '' } })
    assert.deepInclude(json(), { email: ME.email, url: api.url })
    assert.equal(api.to('GET /auth/me').at(-1)!.headers.authorization, 'Bearer access-1')
  })

  test('refuses a wrong password in the API’s words and saves nothing', async ({
    assert,
    cleanup,
  }) => {
    const { api, cli } = await given(cleanup)
    api.on('POST /auth/sign-in', () =>
      problem(401, 'invalid_credentials', 'E-mail or password is wrong.')
    )
    const { code, stderr } = await cli.run(['login', ...PASSWORD], { stdin: 'wrong' })
    assert.equal(code, 4)
    assert.include(stderr, 'E-mail or password is wrong.')
    await assert.rejects(() => stat(cli.credentials))
  })

  test('takes a token from stdin, once the API knows it', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    assert.equal((await cli.run(['login', '--token-stdin'], { stdin: 'iit_good\n' })).code, 0)
    assert.deepInclude(await savedSite(cli, api.url), { kind: 'token', token: 'iit_good' })
  })

  test('does not save a token that the API refuses', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on('GET /auth/me', () => problem(401, 'unauthenticated'))
    assert.equal((await cli.run(['login', '--token-stdin'], { stdin: 'iit_bad' })).code, 4)
    await assert.rejects(() => stat(cli.credentials))
  })

  test('asks nothing without a terminal and names the flag instead', async ({
    assert,
    cleanup,
  }) => {
    const { api, cli } = await given(cleanup)
    const { code, stderr } = await cli.run(['login'])
    assert.equal(code, 2)
    assert.include(stderr, '--password-stdin')
    assert.lengthOf(api.asked, 0)
  })

  test('cannot ask for a second factor without a terminal and offers a token', async ({
    assert,
    cleanup,
  }) => {
    const { api, cli } = await given(cleanup)
    api.on('POST /auth/sign-in', () => problem(401, 'factor_required'))
    const { code, stderr } = await cli.run(['login', ...PASSWORD], { stdin: 'a-long-password' })
    assert.equal(code, 2)
    assert.include(stderr, '--code')
    assert.include(stderr, '--token-stdin')
  })

  for (const factor of ['123456', 'abcd-efgh'])
    test(`takes ${factor} for the second factor by a flag`, async ({ assert, cleanup }) => {
      const { api, cli } = await given(cleanup)
      api.on('POST /auth/sign-in', ({ body }) =>
        JSON.parse(body).code === factor ? { json: SIGNED_IN } : problem(401, 'factor_required')
      )
      const words = ['login', ...PASSWORD, '--code', factor]
      const { code } = await cli.run(words, { stdin: 'a-long-password' })
      assert.equal(code, 0)
      assert.lengthOf(api.to('POST /auth/sign-in'), 1)
      assert.deepInclude(await savedSite(cli, api.url), { kind: 'session' })
    })

  for (const [problemCode, status, advice] of [
    ['factor_wrong', 401, 'next code'],
    ['factor_setup_required', 403, 'Sign in to the back office once'],
    ['account_deactivated', 403, 'bring the account back'],
  ] as const)
    test(`says what to do about ${problemCode} and saves nothing`, async ({ assert, cleanup }) => {
      const { api, cli } = await given(cleanup)
      api.on('POST /auth/sign-in', () => problem(status, problemCode))
      const words = ['login', ...PASSWORD, '--code', '123456']
      const { code, stderr } = await cli.run(words, { stdin: 'a-long-password' })
      assert.equal(code, status === 401 ? 4 : 3)
      assert.include(stderr.replace(/\s+/g, ' '), advice)
      await assert.rejects(() => stat(cli.credentials))
    })

  test('takes no code beside a token', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const words = ['login', '--token-stdin', '--code', '123456']
    assert.equal((await cli.run(words, { stdin: 'iit_good' })).code, 2)
    assert.lengthOf(api.asked, 0)
  })
})

test.group('logout', (group) => {
  group.each.timeout(60_000)

  test('forgets the sign-in even when the API cannot be told, and says so', async ({
    assert,
    cleanup,
  }) => {
    const { api, cli } = await given(cleanup)
    await cli.run(['login', ...PASSWORD], { stdin: 'x' })
    await api.stop()
    const { code, stderr } = await cli.run(['logout'])
    assert.equal(code, 6)
    assert.include(stderr, 'out of reach')
    assert.equal((await cli.run(['whoami'])).code, 4)
  })
})

async function given(cleanup: Cleanup) {
  const api = await FakeApi.start(cleanup)
  api.on('POST /auth/sign-in', () => ({ json: SIGNED_IN })).on('GET /auth/me', () => ({ json: ME }))
  return { api, cli: await Cli.for(cleanup, { INSTAINSTRU_URL: api.url }) }
}
