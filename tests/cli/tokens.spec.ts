import { test } from '@japa/runner'
import { FakeApi, problem, type Cleanup } from './fake_api.js'
import { ME } from './fixtures.js'
import { Cli } from './run_cli.js'

test.group('tokens', (group) => {
  group.each.timeout(60_000)

  test('are ended by name', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    assert.equal((await cli.run(['tokens', 'revoke', 'nightly', '--yes'])).code, 0)
    assert.lengthOf(api.to('DELETE /auth/tokens/T1'), 1)
  })

  test('that share a name are told apart by id, and an unknown one is not ended', async ({
    assert,
    cleanup,
  }) => {
    const { api, cli } = await given(cleanup)
    const twice = await cli.run(['tokens', 'revoke', 'ci', '--yes'])
    assert.equal(twice.code, 2)
    assert.include(twice.stderr, 'T2 (…bbbb), T3 (…cccc)')
    assert.equal((await cli.run(['tokens', 'revoke', 'nobody', '--yes'])).code, 1)
    assert.isFalse(api.asked.some(({ method }) => method === 'DELETE'))
  })

  test('are listed with their hint and the first of many scopes', async ({ assert, cleanup }) => {
    const { cli } = await given(cleanup)
    const { stdout } = await cli.run(['tokens', 'list'])
    assert.match(stdout, /^ID +NAME +HINT +SCOPES/)
    assert.match(stdout, /T1 +nightly +aaaa +a b c \+2 /)
  })

  test('come with their id, the secret alone on stdout', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on('POST /auth/tokens', () => ({ status: 201, json: { ...TOKENS[0], token: 'iit_new' } }))
    const { stdout, stderr } = await cli.run(['tokens', 'create', 'nightly', '--scopes', 'a'])
    assert.equal(stdout, 'iit_new\n')
    assert.include(stderr, 'id T1')
  })

  test('refuse a scope by its name and say which there are', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const errors = [{ field: 'scopes.0', rule: 'enum', message: 'The selected value is invalid.' }]
    const { json } = problem(422, 'invalid')
    api.on('POST /auth/tokens', () => ({ status: 422, json: { ...(json as object), errors } }))
    api.on('GET /auth/me', () => ({ json: ME }))
    const create = ['tokens', 'create', 'ci', '--scopes', 'manage_invite']
    const { code, stderr } = await cli.run(create)
    assert.equal(code, 2)
    assert.match(stderr, /“manage_invite”[^]*There are: manage_invites\.[^]*“manage_invites”/)
  })
})

const token = (id: string, name: string, hint: string, scopes: string[] = []) => ({
  id,
  name,
  hint,
  scopes,
  expires_at: null,
  last_used_at: null,
})
const TOKENS = [
  token('T1', 'nightly', 'aaaa', ['a', 'b', 'c', 'd', 'e']),
  token('T2', 'ci', 'bbbb'),
  token('T3', 'ci', 'cccc'),
]

async function given(cleanup: Cleanup) {
  const api = await FakeApi.start(cleanup)
  api.on('GET /auth/tokens', () => ({ json: TOKENS }))
  api.on('DELETE /auth/tokens/T1', (_asked, response) => void response.writeHead(204).end())
  const env = { INSTAINSTRU_URL: api.url, INSTAINSTRU_TOKEN: 'iit_good' }
  return { api, cli: await Cli.for(cleanup, env) }
}
