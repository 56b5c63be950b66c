import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { house } from '#tests/house'
import { givenFile, givenStaff, inTheHouse, somebody, type BatchShape } from './in_the_house.js'

test.group('invites send --csv', (group) => {
  group.each.timeout(120_000)
  inTheHouse(group)

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

test.group('batches', (group) => {
  group.each.timeout(120_000)
  inTheHouse(group)

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
