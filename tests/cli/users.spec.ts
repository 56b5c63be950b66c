import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { registerUser } from '#api/accounts/sign_up/register_user'
import { givenStaff, inTheHouse, somebody } from './in_the_house.js'

async function givenStudent(): Promise<{ id: string; email: string }> {
  const email = somebody('student')
  const person = { email, passwordHash: '', firstName: 'Uma', lastName: 'Quill' }
  const { id } = await db.transaction((trx) => registerUser(trx, { ...person, roles: ['student'] }))
  return { id, email }
}

interface UserShape {
  id: string
  email: string
  state: string
}

test.group('users', (group) => {
  group.tap((t) => t.timeout(120_000))
  inTheHouse(group)

  test('are found by a part of their name and shown by their address', async ({
    assert,
    cleanup,
  }) => {
    const cli = await givenStaff(cleanup, 'support@instainstru.test')
    const { id, email } = await givenStudent()
    const found = await cli.run(['users', 'find', email.slice(0, -4), '--json'])
    assert.equal(found.code, 0)
    assert.equal(found.stderr, '')
    const { rows } = found.json<{ rows: UserShape[] }>()
    assert.deepEqual(
      rows.map((row) => row.id),
      [id]
    )
    const shown = await cli.run(['users', 'show', email])
    assert.match(shown.stdout, /name\s+Uma Quill/)
    assert.match(shown.stdout, /state\s+active/)
    assert.equal((await cli.run(['users', 'show', 'nobody@nowhere.test'])).code, 1)
    assert.equal((await cli.run(['users', 'find', '--state', 'happy'])).code, 2)
  })

  test('are suspended and restored, with a reason and a yes', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup, 'support@instainstru.test')
    const { email } = await givenStudent()
    assert.equal((await cli.run(['users', 'suspend', email, '--yes'])).code, 2)
    const unsure = await cli.run(['users', 'suspend', email, '--reason', 'spam'])
    assert.equal(unsure.code, 2)
    assert.include(unsure.stderr, '--yes')
    const args = [email, '--reason', 'spam', '--yes', '--json']
    const shut = await cli.run(['users', 'suspend', ...args])
    assert.deepInclude(shut.json<UserShape>(), { email, state: 'suspended' })
    const open = await cli.run(['users', 'restore', ...args])
    assert.deepInclude(open.json<UserShape>(), { email, state: 'active' })
  })

  test('of staff are left alone by support', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup, 'support@instainstru.test')
    const args = ['admin@instainstru.test', '--reason', 'coup', '--yes', '--json']
    const { code, json } = await cli.run(['users', 'suspend', ...args])
    assert.equal(code, 3)
    assert.equal(json<{ error: { code: string } }>().error.code, 'staff_protected')
  })

  test('are signed out everywhere', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup, 'support@instainstru.test')
    const { email } = await givenStudent()
    assert.equal((await cli.run(['users', 'sessions', email, '--end'])).code, 2)
    const ended = await cli.run(['users', 'sessions', email, '--end', '--reason', 'lost', '--yes'])
    assert.equal(ended.code, 0)
    assert.include(ended.stdout, 'Signed in nowhere.')
  })
})

test.group('audit', (group) => {
  group.tap((t) => t.timeout(120_000))
  inTheHouse(group)

  test('shows what was done, by whom and why', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const { id, email } = await givenStudent()
    await cli.run(['users', 'suspend', email, '--reason', 'for the record', '--yes'])
    const args = ['audit', 'tail', '--action', 'user.suspended', '--target', id]
    const tail = await cli.run([...args, '--actor', 'admin@instainstru.test', '--json'])
    const { rows } = tail.json<{ rows: { reason: string; actor_name: string }[] }>()
    assert.lengthOf(rows, 1)
    assert.equal(rows[0].reason, 'for the record')
    assert.match((await cli.run(args)).stdout, /user\.suspended\s+\S+/)
  })

  test('goes on as it happens, a line of JSON each, until it is told to stop', async ({
    assert,
    cleanup,
  }) => {
    const cli = await givenStaff(cleanup)
    const { id, email } = await givenStudent()
    const { child, ended } = cli.start(['audit', 'tail', '--follow', '--target', id, '--json'])
    const told = new Promise<void>((seen) => {
      child.stdout!.on('data', (text: string) => text.includes('seen live') && seen())
    })
    await cli.run(['users', 'suspend', email, '--reason', 'seen live', '--yes'])
    await told
    child.kill('SIGINT')
    const { code, stdout } = await ended
    assert.equal(code, 0)
    const lines = stdout.trim().split('\n')
    assert.lengthOf(lines, 1)
    assert.deepInclude(JSON.parse(lines[0]), { action: 'user.suspended', target_id: id })
  })

  test('is verified, and kept from those who may not read it', async ({ assert, cleanup }) => {
    const cli = await givenStaff(cleanup)
    const { code, json } = await cli.run(['audit', 'verify', '--json'])
    assert.equal(code, 0)
    assert.deepInclude(json<object>(), { intact: true, first_broken: null })
    const support = await givenStaff(cleanup, 'support@instainstru.test')
    assert.equal((await support.run(['audit', 'verify'])).code, 3)
    assert.equal((await support.run(['audit', 'tail'])).code, 3)
  })
})
