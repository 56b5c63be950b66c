import { test } from '@japa/runner'
import { FakeApi, type Cleanup } from './fake_api.js'
import { Cli } from './run_cli.js'

const ESCAPE = '\u001B'

test.group('output', (group) => {
  group.each.timeout(60_000)

  test('never carries a control character of a stranger’s name', async ({ assert, cleanup }) => {
    const { cli } = await given(cleanup, { name: `${ESCAPE}[31mred\nline` })
    const { stdout } = await cli.run(['tokens', 'list'])
    assert.notInclude(stdout, ESCAPE)
    assert.lengthOf(stdout.trimEnd().split('\n'), 2)
  })

  test('is whole when it goes to a pipe, however long', async ({ assert, cleanup }) => {
    const { cli } = await given(cleanup, { name: 'x'.repeat(300) })
    assert.include((await cli.run(['tokens', 'list'])).stdout, 'x'.repeat(300))
  })

  test('has no colour in a pipe, unless forced', async ({ assert, cleanup }) => {
    const { cli } = await given(cleanup)
    assert.notInclude((await cli.run(['tokens', 'list'])).stdout, ESCAPE)
    assert.include(
      (await cli.run(['tokens', 'list'], { env: { FORCE_COLOR: '1' } })).stdout,
      ESCAPE
    )
  })

  test('with --json is the value alone: lists are {rows}', async ({ assert, cleanup }) => {
    const { cli } = await given(cleanup, { name: 'nightly' })
    const { json, stderr } = await cli.run(['tokens', 'list', '--json'])
    assert.equal(stderr, '')
    assert.equal(json<{ rows: { name: string }[] }>().rows[0].name, 'nightly')
  })
})

test.group('the command line', (group) => {
  group.each.timeout(60_000)

  test('{line} is a usage error')
    .with([
      { line: 'invites send', says: 'Nobody to invite was named' },
      { line: 'invites send ana@example.com --csv roster.csv', says: 'Both' },
      { line: 'invites send --dry-run', says: '--csv' },
      { line: 'invites send ana@example.com --role teacher', says: 'instructor, student' },
      { line: 'invites list --state delivred', says: '“delivered”' },
      { line: 'invites export --state sent,foo', says: 'no state “foo”' },
      { line: 'invites list --role studnet', says: '“student”' },
      { line: 'batches list --state pausd', says: '“paused”' },
      { line: 'completion', says: 'bash, zsh, fish' },
      { line: 'completion bahs', says: '“bash”' },
      { line: 'invites generate --count 501', says: '500' },
      { line: 'invites revoke 01JD', says: 'reason' },
      { line: 'invites revoke 01JD --reason gone', says: '--yes' },
      { line: 'batches cancel 01JD --yes', says: 'reason' },
      { line: 'tokens revoke 01JD', says: '--yes' },
      { line: 'whoami --url ftp://example.com', says: 'http://' },
      { line: 'whoami --url http://ada:secret@example.com', says: 'name or password' },
      { line: 'whoami --nosuch', says: 'npx instainstru whoami --help' },
      { line: 'invite list', says: '“invites list”' },
    ])
    .run(async ({ assert, cleanup }, { line, says }) => {
      const { api, cli } = await given(cleanup)
      const { code, stderr, stdout } = await cli.run(line.split(' '))
      assert.equal(code, 2)
      assert.include(stderr, says)
      assert.lengthOf(stderr.trimEnd().split('\n'), 3)
      assert.equal(stdout, '')
      assert.lengthOf(api.asked, 0)
    })

  test('answers --version at once', async ({ assert, cleanup }) => {
    const { cli } = await given(cleanup)
    assert.match(
      (await cli.run(['--version'])).stdout,
      /^instainstru-cli\/\d+\.\d+\.\d+ \w+-\w+ node-v\d+/
    )
  })

  test('{command} has help with an example')
    .with(allCommands().map((command) => ({ command })))
    .run(async ({ assert, cleanup }, { command }) => {
      const { cli } = await given(cleanup)
      const { code, stdout } = await cli.run([...command.split(' '), '--help'])
      assert.equal(code, 0)
      assert.match(stdout, /EXAMPLES\n.*instainstru /)
    })

  test('is completed by a script that knows every command', async ({ assert, cleanup }) => {
    const { cli } = await given(cleanup)
    const { stdout } = await cli.run(['completion', 'bash'])
    for (const command of allCommands()) assert.include(stdout, `"${command}"|`)
  })
})

function allCommands(): string[] {
  const verbs = {
    invites: ['send', 'list', 'show', 'resend', 'revoke', 'generate', 'export'],
    batches: ['list', 'show', 'watch', 'pause', 'resume', 'cancel', 'retry'],
    phases: [
      ...['list', 'show', 'plan', 'set', 'rollback'],
      ...['schedule', 'unschedule', 'history', 'override'],
    ],
    'preview-tokens': ['create', 'list', 'revoke'],
    tokens: ['create', 'list', 'revoke'],
  }
  const nested = Object.entries(verbs).flatMap(([topic, names]) =>
    names.map((name) => `${topic} ${name}`)
  )
  return ['login', 'logout', 'whoami', 'doctor', 'completion', ...nested]
}

async function given(cleanup: Cleanup, token: { name?: string } = {}) {
  const api = await FakeApi.start(cleanup)
  const row = {
    id: 'T1',
    name: 'ci',
    scopes: [],
    hint: 'abcd',
    expires_at: null,
    last_used_at: null,
    ...token,
  }
  api.on('GET /auth/tokens', () => ({ json: [row] }))
  return {
    api,
    cli: await Cli.for(cleanup, { INSTAINSTRU_URL: api.url, INSTAINSTRU_TOKEN: 'iit_good' }),
  }
}
