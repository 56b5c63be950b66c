import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { FakeApi, type Cleanup } from './fake_api.js'
import { batch } from './fixtures.js'
import { Cli } from './run_cli.js'

const UPLOAD = 'POST /admin/invite-batches'

test.group('a CSV that cannot be sent', (group) => {
  group.each.timeout(60_000)

  test('{name} is refused before anything is uploaded')
    .with([
      { name: 'missing.csv', why: 'No file has this name' },
      { name: 'folder', why: 'is a folder' },
      { name: 'empty.csv', why: 'is empty' },
      { name: 'large.csv', why: '20.0 MiB. Nothing was uploaded' },
      { name: '-', why: 'stdin.csv is empty|stdin is empty' },
    ])
    .run(async ({ assert, cleanup }, { name, why }) => {
      const { api, cli } = await given(cleanup)
      const { code, stderr } = await cli.run(['invites', 'send', '--csv', name])
      assert.equal(code, 2)
      assert.match(stderr, new RegExp(why))
      assert.lengthOf(api.to(UPLOAD), 0)
    })
})

test.group('a CSV that can be sent', (group) => {
  group.each.timeout(60_000)

  test('goes up as it is, with its name and the options', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    await writeFile(join(cli.home, 'roster.csv'), 'email\nana@example.com\n')
    const options = [
      '--dry-run',
      '--role',
      'student',
      '--expires-in',
      '7',
      '--campaign',
      'spring',
      '--again',
    ]
    await cli.run(['invites', 'send', '--csv', 'roster.csv', ...options])
    const { body, headers } = api.to(UPLOAD)[0]
    assert.match(
      body,
      /name="file"; filename="roster\.csv"\r\nContent-Type: text\/csv\r\n\r\nemail\nana@example\.com\n\r\n/
    )
    assert.deepEqual(fieldsOf(body), {
      dry_run: 'true',
      role: 'student',
      expires_in_days: '7',
      campaign: 'spring',
      force: 'true',
    })
    assert.match(headers['idempotency-key'] as string, /^[0-9a-f-]{36}$/)
  })

  test('may come from a pipe', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    const { code } = await cli.run(['invites', 'send', '--csv', '-'], {
      stdin: 'email\nana@example.com\n',
    })
    assert.equal(code, 0)
    assert.include(api.to(UPLOAD)[0].body, 'ana@example.com')
  })

  test('that was sent before sends nothing and names the earlier batch', async ({
    assert,
    cleanup,
  }) => {
    const { api, cli } = await given(cleanup)
    const error = {
      code: 'already_sent',
      detail: 'Sent as batch B1 on 2026-11-20. Nothing was sent again.',
      batch_id: 'B1',
    }
    api.on(UPLOAD, () => ({ json: { ...batch('cancelled'), existing: true, error } }))
    const { code, stdout } = await cli.run(['invites', 'send', '--csv', '-'], {
      stdin: 'email\nana@example.com\n',
    })
    assert.equal(code, 0)
    assert.match(stdout, /on 2026-11-20[^]*batches show B1[^]*--again/)
  })
})

test.group('how a run of a CSV ends', (group) => {
  group.each.timeout(60_000)

  test('{outcome} exits {code}')
    .with([
      { outcome: 'every line sent or to be sent', counts: { total: 4, will_send: 4 }, code: 0 },
      {
        outcome: 'every line invited before',
        counts: { total: 4, will_send: 0, already_invited: 4 },
        code: 0,
      },
      {
        outcome: 'a line with a bad address',
        counts: { total: 4, will_send: 3, invalid: 1 },
        code: 6,
      },
      {
        outcome: 'a suppressed address',
        counts: { total: 4, will_send: 3, suppressed: 1 },
        code: 6,
      },
      {
        outcome: 'only lines with faults',
        counts: { total: 4, will_send: 0, malformed: 4 },
        code: 1,
      },
      { outcome: 'no line at all', counts: { total: 0, will_send: 0 }, code: 1 },
    ])
    .run(async ({ assert, cleanup }, { counts, code }) => {
      const { api, cli } = await given(cleanup)
      api.on(UPLOAD, () => ({ json: { ...batch('ready', counts), dry_run: true } }))
      const ran = await cli.run(['invites', 'send', '--csv', '-', '--dry-run', '--json'], {
        stdin: 'email\n',
      })
      assert.equal(ran.code, code)
      assert.deepInclude(ran.json<{ counts: object }>().counts, counts)
    })
})

function fieldsOf(body: string): Record<string, string> {
  const found = body.matchAll(/name="(\w+)"\r\n\r\n(.*)\r\n/g)
  return Object.fromEntries([...found].map(([, name, value]) => [name, value]))
}

async function given(cleanup: Cleanup) {
  const api = await FakeApi.start(cleanup)
  const done = batch('done', { sent: 4 })
  api
    .on(UPLOAD, () => ({ json: done }))
    .on(`GET /admin/invite-batches/${done.id}/rows`, () => ({ json: [] }))
  const cli = await Cli.for(cleanup, { INSTAINSTRU_URL: api.url, INSTAINSTRU_TOKEN: 'iit_good' })
  await mkdir(join(cli.home, 'folder'))
  for (const [name, size] of [
    ['empty.csv', 0],
    ['large.csv', 20 * 1024 * 1024 + 1],
  ] as const) {
    await writeFile(join(cli.home, name), '')
    await truncate(join(cli.home, name), size)
  }
  return { api, cli }
}
