import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { house } from '#tests/house'
import type { Cleanup } from './fake_api.js'
import { Cli } from './run_cli.js'

/** Nobody else's address in the house that all these tests share. */
let made = 0
const somebody = (name: string) => `${name}.${process.pid}.${++made}@example.com`

interface BatchShape {
  id: string
  state: string
  existing: boolean
  counts: Record<string, number>
  problems: { line: number; verdict: string }[]
}

test.group('invites send --csv', (group) => {
  group.each.timeout(120_000)

  test('sends to every good line, says what is wrong with the others, and exits 6', async ({
    assert,
    cleanup,
  }) => {
    const cli = await givenStaff(cleanup)
    const [ana, ben] = [somebody('ana'), somebody('ben')]
    await givenFile(
      cli,
      `email,first_name\n${ana},Ana\nnot-an-address,X\n${ben},Ben\n${ana},Ana again\n`
    )
    const { code, json } = await cli.run([
      'invites',
      'send',
      '--csv',
      'roster.csv',
      '--watch',
      '--json',
    ])
    const sent = json<BatchShape>()
    assert.equal(code, 6)
    assert.deepInclude(sent.counts, {
      total: 4,
      will_send: 2,
      invalid: 1,
      duplicate_in_file: 1,
      sent: 2,
    })
    assert.deepInclude(sent.problems[0], { line: 3, verdict: 'invalid_address' })
    const [mail] = await (await house()).mails(ben)
    assert.include(mail.text, '/invite/claim?code=')
  })

  test('with --dry-run gives the same verdicts and sends nothing', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const ana = somebody('ana')
    await givenFile(cli, `email\n${ana}\n`)
    const { code, stdout } = await cli.run(['invites', 'send', '--csv', 'roster.csv', '--dry-run'])
    assert.equal(code, 0)
    assert.match(stdout, /dry run, nothing is sent[^]*to be invited +1/)
    const { json } = await cli.run(['invites', 'list', '--email', ana, '--json'])
    assert.lengthOf(json<{ rows: object[] }>().rows, 0)
  })

  test('sends the same file once, and again only with --again', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    await givenFile(cli, `email\n${somebody('ana')}\n`)
    const send = ['invites', 'send', '--csv', 'roster.csv', '--watch', '--json']
    const first = (await cli.run(send)).json<BatchShape>()
    const second = await cli.run(send)
    const third = await cli.run([...send, '--again'])
    assert.equal(first.counts.sent, 1)
    assert.equal(second.code, 0)
    assert.isTrue(second.json<BatchShape>().existing)
    assert.deepInclude(third.json<BatchShape>(), { existing: false, state: 'done' })
    assert.equal(third.json<BatchShape>().counts.already_invited, 1)
  })

  test('tells every header error of a file that is no list of people', async ({
    assert,
    cleanup,
  }) => {
    const cli = await givenStaff(cleanup)
    await givenFile(cli, 'name,phone\nAna,212\n')
    const { code, stdout } = await cli.run(['invites', 'send', '--csv', 'roster.csv', '--dry-run'])
    assert.equal(code, 1)
    assert.match(stdout, /email/)
  })

  test('writes all verdicts to a new file and never over another', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    await givenFile(cli, `email\n${somebody('ana')}\n=cmd()@x\n`)
    const { json } = await cli.run([
      'invites',
      'send',
      '--csv',
      'roster.csv',
      '--dry-run',
      '--json',
    ])
    const show = ['batches', 'show', json<BatchShape>().id, '--verdicts', 'out.csv']
    assert.equal((await cli.run(show)).code, 0)
    const written = await readFile(join(cli.home, 'out.csv'), 'utf8')
    assert.match(written, /will_send[^]*invalid_address/)
    assert.equal((await cli.run(show)).code, 2)
    assert.equal(await readFile(join(cli.home, 'out.csv'), 'utf8'), written)
  })
})

test.group('invites', (group) => {
  group.each.timeout(120_000)

  test('send one person, who can then be shown, sent again and revoked by address', async ({
    assert,
    cleanup,
  }) => {
    const cli = await givenStaff(cleanup)
    const ana = somebody('ana')
    assert.equal(
      (await cli.run(['invites', 'send', ana, '--first-name', 'Ana', '--campaign', 'spring'])).code,
      0
    )
    await (await house()).mails(ana)
    assert.equal((await cli.run(['invites', 'resend', ana])).code, 0)
    const revoked = await cli.run([
      'invites',
      'revoke',
      ana,
      '--reason',
      'asked not to be invited',
      '--yes',
      '--json',
    ])
    assert.deepInclude(revoked.json<{ rows: object[] }>().rows[0], { ok: true })
    const shown = (await cli.run(['invites', 'show', ana, '--json'])).json<{
      state: string
      history: object[]
    }>()
    assert.equal(shown.state, 'revoked')
    assert.isAtLeast(shown.history.length, 3)
  })

  test('refuse an address that was invited already, in the API’s words', async ({
    assert,
    cleanup,
  }) => {
    const cli = await givenStaff(cleanup)
    const ana = somebody('ana')
    await cli.run(['invites', 'send', ana])
    const { code, stderr } = await cli.run(['invites', 'send', ana])
    assert.equal(code, 3)
    assert.include(stderr, 'already_invited')
  })

  test('end in part when one of several cannot be revoked', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const { id } = (await cli.run(['invites', 'send', somebody('ana'), '--json'])).json<{
      id: string
    }>()
    const unknown = '01J0000000000000000000NEWY'
    const { code, json } = await cli.run([
      'invites',
      'revoke',
      id,
      unknown,
      '--reason',
      'wrong list',
      '--yes',
      '--json',
    ])
    assert.equal(code, 6)
    assert.deepEqual(
      json<{ rows: { ok: boolean }[] }>().rows.map(({ ok }) => ok),
      [true, false]
    )
  })

  test('generate codes that the storefront’s link takes', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const { json } = await cli.run([
      'invites',
      'generate',
      '--count',
      '2',
      '--role',
      'student',
      '--json',
    ])
    const { rows } = json<{ rows: { code: string; claim_url: string }[] }>()
    assert.lengthOf(rows, 2)
    const { url } = await house()
    assert.isTrue((await fetch(`${url}/api/beta/invites/validate?code=${rows[0].code}`)).ok)
  })

  test('list page by page, each page saying where the next begins', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const campaign = `pages-${process.pid}`
    await cli.run(['invites', 'generate', '--count', '3', '--campaign', campaign])
    const list = ['invites', 'list', '--campaign', campaign, '--limit', '2', '--json']
    const first = (await cli.run(list)).json<{ rows: { id: string }[]; next?: number }>()
    const rest = (await cli.run([...list, '--start', String(first.next)])).json<typeof first>()
    assert.lengthOf(new Set([...first.rows, ...rest.rows].map(({ id }) => id)), 3)
    assert.isUndefined(rest.next)
  })

  test('export to a file with the filters of the list', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const ana = somebody('ana')
    await cli.run(['invites', 'send', ana])
    const { code } = await cli.run(['invites', 'export', '--email', ana, '--output', 'invites.csv'])
    const lines = (await readFile(join(cli.home, 'invites.csv'), 'utf8')).trimEnd().split('\r\n')
    assert.equal(code, 0)
    assert.lengthOf(lines, 2)
    assert.include(lines[1], ana)
  })
})

test.group('staff in the real house', (group) => {
  group.each.timeout(120_000)

  test('sign in by password, see who they are, and sign out for good', async ({
    assert,
    cleanup,
  }) => {
    const { url, password } = await house()
    const cli = await Cli.for(cleanup)
    const login = ['login', '--url', url, '--email', 'support@instainstru.test', '--password-stdin']
    assert.equal((await cli.run(login, { stdin: password })).code, 0)
    assert.deepInclude((await cli.run(['whoami', '--json'])).json(), {
      email: 'support@instainstru.test',
      url,
    })
    assert.equal((await cli.run(['logout'])).code, 0)
    assert.equal((await cli.run(['whoami', '--url', url])).code, 4)
  })

  test('are refused without the permission', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup, 'student@instainstru.test')
    assert.equal((await cli.run(['invites', 'list'])).code, 3)
  })

  test('make a token with fewer rights, use it, and end it', async ({ assert, cleanup }) => {
    const { url, password } = await house()
    const cli = await Cli.for(cleanup, { INSTAINSTRU_URL: url })
    await cli.run(['login', '--email', 'admin@instainstru.test', '--password-stdin'], {
      stdin: password,
    })
    const create = [
      'tokens',
      'create',
      'ci',
      '--scopes',
      'manage_invites',
      '--expires-in',
      '1',
      '--json',
    ]
    const { id, token } = (await cli.run(create)).json<{ id: string; token: string }>()
    const env = { INSTAINSTRU_TOKEN: token }
    assert.deepInclude((await cli.run(['whoami', '--json'], { env })).json(), {
      permissions: ['manage_invites'],
    })
    assert.equal((await cli.run(['tokens', 'revoke', id, '--yes'])).code, 0)
    assert.equal((await cli.run(['whoami'], { env })).code, 4)
  })

  test('find everything in order with doctor', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const { code, json } = await cli.run(['doctor', '--json'])
    assert.deepInclude(json(), { ok: true })
    assert.equal(code, 0)
  })
})

test.group('batches', (group) => {
  group.each.timeout(120_000)

  test('are listed and shown; what is over cannot be paused', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    await givenFile(cli, `email\n${somebody('ana')}\n`)
    const { id } = (
      await cli.run(['invites', 'send', '--csv', 'roster.csv', '--watch', '--json'])
    ).json<BatchShape>()
    const { rows } = (await cli.run(['batches', 'list', '--json'])).json<{ rows: BatchShape[] }>()
    assert.include(
      rows.map((batch) => batch.id),
      id
    )
    assert.match((await cli.run(['batches', 'show', id])).stdout, /is done[^]*sent +1/)
    const { code, stderr } = await cli.run(['batches', 'pause', id])
    assert.equal(code, 3)
    assert.include(stderr, 'batch_state')
  })
})

async function givenStaff(cleanup: Cleanup, email = 'admin@instainstru.test'): Promise<Cli> {
  const { url, token } = await house()
  return Cli.for(cleanup, { INSTAINSTRU_URL: url, INSTAINSTRU_TOKEN: await token(email) })
}

const givenFile = (cli: Cli, text: string): Promise<void> =>
  writeFile(join(cli.home, 'roster.csv'), text)
