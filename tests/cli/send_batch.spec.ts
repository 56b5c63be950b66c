import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { house } from '#tests/house'
import { FakeApi, problem } from './fake_api.js'
import { batch, BATCH_ID } from './fixtures.js'
import { givenFile, givenStaff, inTheHouse, somebody, type BatchShape } from './in_the_house.js'
import { Cli } from './run_cli.js'

const DRY_RUN = ['invites', 'send', '--csv', 'roster.csv', '--dry-run']

test.group('batches send', (group) => {
  group.each.timeout(120_000)
  inTheHouse(group)

  test('goes on from a dry run, which says how, without another upload', async ({
    assert,
    cleanup,
  }) => {
    const cli = await givenStaff(cleanup)
    const ana = somebody('ana')
    await givenFile(cli, `email\n${ana}\nnobody@\n`)
    const { stdout } = await cli.run(DRY_RUN)
    const [, id] = /without another upload:\n.*instainstru batches send (\w{26})/.exec(stdout)!
    const refused = await cli.run(['batches', 'send', id])
    assert.equal(refused.code, 2)
    assert.include(refused.stderr, '--yes')

    const { code, json } = await cli.run(['batches', 'send', id, '--yes', '--watch', '--json'])
    assert.equal(code, 6)
    assert.deepInclude(json<BatchShape>(), { id, state: 'done' })
    assert.deepInclude(json<BatchShape>().counts, { sent: 1, invalid: 1 })
    assert.lengthOf(await (await house()).mails(ana), 1)
    assert.equal((await cli.run(['batches', 'send', id, '--yes'])).code, 0)

    const twice = (await cli.run([...DRY_RUN, '--json'])).json<BatchShape>()
    const again = await cli.run(['batches', 'send', twice.id, '--yes'])
    assert.equal(again.code, 3)
    assert.match(again.stderr, new RegExp(`already_sent|${id}`))
  })

  test('has its verdicts and results written to stdout or a new file', async ({
    assert,
    cleanup,
  }) => {
    const cli = await givenStaff(cleanup)
    await givenFile(cli, `email\n${somebody('ana')}\n=cmd()@x\n`)
    const send = ['invites', 'send', '--csv', 'roster.csv', '--watch', '--json']
    const { id } = (await cli.run(send)).json<BatchShape>()
    assert.match((await cli.run(['batches', 'verdicts', id])).stdout, /'=cmd\(\)@x/)
    const results = ['batches', 'results', id, '--output', 'out.csv']
    assert.equal((await cli.run(results)).code, 0)
    assert.match(
      await readFile(join(cli.home, 'out.csv'), 'utf8'),
      /will_send,(sent|delivered),1,20/
    )
    assert.equal((await cli.run(results)).code, 2)
    assert.equal((await cli.run(['batches', 'results', id, '--json'])).code, 2)
  })
})

test.group('batches resolve', () => {
  const RESOLVE = `POST /admin/invite-batches/${BATCH_ID}/resolve`
  const given = async (cleanup: Parameters<typeof FakeApi.start>[0]) => {
    const api = await FakeApi.start(cleanup)
    const env = { INSTAINSTRU_URL: api.url, INSTAINSTRU_TOKEN: 'iit_good' }
    return { api, cli: await Cli.for(cleanup, env) }
  }

  test('asks the mail server, or takes a decision with its reason', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on(RESOLVE, () => ({ json: batch('sending', { unknown: 2 }) }))
    const looked = await cli.run(['batches', 'resolve', BATCH_ID, '--as', 'look-up'])
    assert.include(looked.stdout, '2 invitations of unknown outcome left')
    const decide = ['batches', 'resolve', BATCH_ID, '--as', 'send-again']
    assert.equal((await cli.run([...decide, '--yes'])).code, 2)
    await cli.run([...decide, '--yes', '--reason', 'asked by phone'])
    assert.deepEqual(
      api.to(RESOLVE).map(({ body }) => JSON.parse(body)),
      [{ decision: 'look_up' }, { decision: 'send_again', reason: 'asked by phone' }]
    )
  })

  test('says what to do where it is refused', async ({ assert, cleanup }) => {
    const { api, cli } = await given(cleanup)
    api.on(RESOLVE, () => problem(409, 'cannot_look_up'))
    const { code, stderr } = await cli.run(['batches', 'resolve', BATCH_ID, '--as', 'look-up'])
    assert.equal(code, 3)
    assert.include(stderr, '--as mark-sent')
  })
})
