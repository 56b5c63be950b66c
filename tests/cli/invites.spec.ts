import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { house, until } from '#tests/house'
import { givenStaff, inTheHouse, somebody } from './in_the_house.js'

test.group('invites', (group) => {
  group.each.timeout(120_000)
  inTheHouse(group)

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
    // One whose mail is on its way cannot be sent again.
    const invite = db.from('invites').where('email', ana)
    await until(async () => (await invite.clone().firstOrFail()).state === 'delivered')
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
