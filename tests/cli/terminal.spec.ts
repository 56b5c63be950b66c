import { test } from '@japa/runner'
import { FakeApi, problem, type Cleanup } from './fake_api.js'
import { ME } from './fixtures.js'
import { Cli } from './run_cli.js'
import { runOnTerminal } from './run_on_terminal.js'

const ENTER = '\r'
const CTRL_C = '\u0003'

test.group('on a terminal', (group) => {
  group.each.timeout(60_000)

  test('login asks, and shows nothing of the password', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const { code, text } = await runOnTerminal(
      cli,
      ['login'],
      [
        { on: 'E-mail: ', type: `${ME.email}${ENTER}` },
        { on: 'Password: ', type: `a-long-password${ENTER}` },
      ]
    )
    assert.equal(code, 0)
    assert.deepInclude(JSON.parse(api.to('POST /auth/sign-in')[0].body), {
      email: ME.email,
      password: 'a-long-password',
    })
    assert.notInclude(text, 'a-long')
  })

  test('login asks for the second factor when the API wants it', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on('POST /auth/sign-in', ({ body }) =>
      JSON.parse(body).code === '123456' ? { json: SIGNED_IN } : problem(401, 'factor_required')
    )
    const { code } = await runOnTerminal(
      cli,
      ['login', '--email', ME.email],
      [
        { on: 'Password: ', type: `a-long-password${ENTER}` },
        { on: 'or a backup code: ', type: `123456${ENTER}` },
      ]
    )
    assert.equal(code, 0)
  })

  test('Ctrl-C at a question ends with 130 and changes nothing', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const { code } = await runOnTerminal(
      cli,
      ['login', '--email', ME.email],
      [{ on: 'Password: ', type: CTRL_C }]
    )
    assert.equal(code, 130)
    assert.lengthOf(api.to('POST /auth/sign-in'), 0)
  })

  test('what cannot be undone is done after a yes', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup, { INSTAINSTRU_TOKEN: 'iit_good' })
    api.on('GET /auth/tokens', () => ({ json: [{ id: 'T1', name: 'ci', hint: 'abcd' }] }))
    api.on('DELETE /auth/tokens/T1', (_asked, response) => void response.writeHead(204).end())
    const no = await runOnTerminal(
      cli,
      ['tokens', 'revoke', 'ci'],
      [{ on: '(T1)? Scripts', type: ENTER }]
    )
    assert.equal(no.code, 1)
    assert.lengthOf(api.to('DELETE /auth/tokens/T1'), 0)
    const yes = await runOnTerminal(
      cli,
      ['tokens', 'revoke', 'T1'],
      [{ on: '[y/N] ', type: `y${ENTER}` }]
    )
    assert.equal(yes.code, 0)
    assert.lengthOf(api.to('DELETE /auth/tokens/T1'), 1)
  })

  test('the tier leads in its colour, and tables keep to the width', async ({
    assert,
    cleanup,
  }) => {
    const { api, cli } = await given(cleanup, { INSTAINSTRU_TOKEN: 'iit_good' })
    const row = {
      id: 'T1',
      name: 'n'.repeat(90),
      scopes: ['manage_invites'],
      hint: 'abcd',
      expires_at: null,
    }
    api.on('GET /auth/tokens', () => ({ json: [{ ...row, last_used_at: null }] }))
    const { text } = await runOnTerminal(cli, ['tokens', 'list'])
    const [header, ...table] = text.trimEnd().split('\r\n')
    assert.match(header, /^\u001B\[\S*43\S*m.* stg /)
    for (const line of table) assert.isAtMost(line.replace(/\u001B\[[\d;]*m/g, '').length, 80)
    assert.include(table.at(-1)!, '…')
  })
})

const SIGNED_IN = {
  access_token: 'access-1',
  refresh_token: 'refresh-1',
  expires_in: 900,
  user: ME,
}

async function given(cleanup: Cleanup, env: Record<string, string> = {}) {
  const api = await FakeApi.start(cleanup)
  api.on('POST /auth/sign-in', () => ({ json: SIGNED_IN }))
  return { api, cli: await Cli.for(cleanup, { INSTAINSTRU_URL: api.url, ...env }) }
}
