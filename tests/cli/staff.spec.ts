import { test } from '@japa/runner'
import { house } from '#tests/house'
import { demoCode } from '#tests/second_factor'
import { givenStaff, inTheHouse } from './in_the_house.js'
import { Cli } from './run_cli.js'

test.group('staff in the real house', (group) => {
  group.each.timeout(120_000)
  inTheHouse(group)

  test('sign in by password, see who they are, and sign out for good', async ({
    assert,
    cleanup,
  }) => {
    const { url, password } = await house()
    const cli = await Cli.for(cleanup)
    const login = ['login', '--url', url, '--email', 'support@instainstru.test', '--password-stdin']
    const factor = ['--code', (await demoCode('support@instainstru.test'))!]
    assert.equal((await cli.run([...login, ...factor], { stdin: password })).code, 0)
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
    const login = ['login', '--email', 'admin@instainstru.test', '--password-stdin']
    const factor = ['--code', (await demoCode('admin@instainstru.test'))!]
    await cli.run([...login, ...factor], { stdin: password })
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
