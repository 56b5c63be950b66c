import { test } from '@japa/runner'
import { FakeApi, type Cleanup } from './fake_api.js'
import { batch, BATCH_ID, ME } from './fixtures.js'
import { Cli } from './run_cli.js'
import { runOnTerminal } from './run_on_terminal.js'

const GET_BATCH = `GET /admin/invite-batches/${BATCH_ID}`

test.group('text wider than the terminal', (group) => {
  group.each.timeout(60_000)

  test('breaks at words and hangs under the value it belongs to', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const permissions = Array.from({ length: 20 }, (_, at) => `permission_number_${at}`)
    api.on('GET /auth/me', () => ({ json: { ...ME, permissions } }))
    const lines = await screen(cli, ['whoami'])
    const may = lines.findIndex((line) => line.startsWith('may '))
    assert.match(lines[may + 1], /^ {9}permission_number_\d+,/)
    for (const line of lines) assert.isAtMost(line.length, 80)
    assert.sameMembers(lines.join(' ').match(/permission_number_\d+/g)!, permissions)
  })

  test('of a reason goes on below it, no word lost', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const why = 'the mailbox is full and its owner has not opened it since the spring of last year'
    const row = { id: 1, line: 2, email: 'somebody.with.a.name@example.com', verdict: 'malformed' }
    api.on(GET_BATCH, () => ({ json: batch('done', { malformed: 1, sent: 3, will_send: 3 }) }))
    api.on(`${GET_BATCH}/rows`, () => ({ json: [{ ...row, detail: why }] }))
    const lines = await screen(cli, ['batches', 'show', BATCH_ID])
    assert.include(lines.join(' ').replace(/ +/g, ' '), why)
    for (const line of lines) assert.isAtMost(line.length, 80)
  })

  test('of a link leaves no empty line under the header', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const claim_url = `https://beta.example.com/invite/claim?code=${'A'.repeat(80)}`
    const invite = { code: 'ABCD-EFGH', role: 'student', expires_at: null, claim_url }
    api.on('POST /admin/invites/generate', () => ({ status: 201, json: [invite] }))
    const lines = await screen(cli, ['invites', 'generate'])
    const header = lines.find((line) => line.startsWith('CODE'))!
    assert.match(header, /LINK$/)
  })
})

/** What stands on the screen, without its colours. */
async function screen(cli: Cli, args: string[]): Promise<string[]> {
  const { text } = await runOnTerminal(cli, args)
  return text.replace(/\u001B\[[\d;]*m/g, '').split('\r\n')
}

async function given(cleanup: Cleanup) {
  const api = await FakeApi.start(cleanup)
  const env = { INSTAINSTRU_URL: api.url, INSTAINSTRU_TOKEN: 'iit_good' }
  return { api, cli: await Cli.for(cleanup, env) }
}
