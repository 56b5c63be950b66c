import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { setRoles } from '#api/accounts/roles/set_roles'
import { suspendUser } from '#api/accounts/oversight/suspend_user'
import { createApiToken } from '#api/accounts/tokens/create_api_token'
import { Browser, call, COOKIES, freshAccounts, tokensOf } from './calls.js'
import { actorFor, givenPerson } from './people.js'

test.group('Who is asking', (group) => {
  group.each.setup(freshAccounts)

  test('a suspended person is nobody from the next request on, by any door', async ({ assert }) => {
    const admin = await givenPerson('admin')
    const user = await givenPerson()
    const browser = new Browser()
    await browser.signIn(user.email)
    const { access } = await tokensOf(user.email)
    const wish = { name: 'script', scopes: ['view_own_bookings'] }
    const { token } = await createApiToken(actorFor(user), wish)
    for (const bearer of [access, token]) {
      assert.equal((await call('GET', '/auth/me', { bearer })).status, 200)
    }

    await suspendUser(actorFor(admin), user.id, 'Chargebacks')
    assert.equal((await browser.call('GET', '/auth/me')).status, 401)
    for (const bearer of [access, token]) {
      const answer = await call('GET', '/auth/me', { bearer })
      assert.deepEqual([answer.status, answer.body.code], [401, 'token_invalid'])
    }
    const event = await db.from('audit_events').where('action', 'user.suspended').firstOrFail()
    assert.deepInclude(event, { actor_id: admin.id, target_id: user.id, reason: 'Chargebacks' })
  })

  test('a change of roles acts on the next request, without a new token', async ({ assert }) => {
    const user = await givenPerson('support')
    const { access: bearer } = await tokensOf(user.email, 'staff')
    assert.equal((await call('GET', '/admin/invites', { bearer })).status, 200)

    const change = { userId: user.id, actorId: null, reason: 'test', channel: 'command' as const }
    await setRoles({ ...change, roles: ['moderator'] })
    const refused = await call('GET', '/admin/invites', { bearer })
    assert.deepEqual([refused.status, refused.body.code], [403, 'missing_permission'])
    assert.deepEqual((await call('GET', '/auth/me', { bearer })).body.roles, ['moderator'])

    await setRoles({ ...change, roles: ['admin'] })
    assert.equal((await call('GET', '/admin/invites', { bearer })).status, 200)
  })

  test('each change of roles or state raises the permission version once', async ({ assert }) => {
    const admin = await givenPerson('admin')
    const { id } = await givenPerson('support')
    const version = async () => (await db.from('users').where('id', id).first()).permission_version
    const change = { userId: id, actorId: admin.id, reason: 'test', channel: 'web' as const }
    assert.equal(await version(), 1)
    await setRoles({ ...change, roles: ['finance', 'support'] })
    await setRoles({ ...change, roles: ['support', 'finance'] })
    assert.equal(await version(), 2)
    await suspendUser(actorFor(admin), id, 'test')
    await suspendUser(actorFor(admin), id, 'test')
    assert.equal(await version(), 3)
  })

  test('nobody is student and instructor at once', async ({ assert }) => {
    const { id } = await givenPerson('student')
    const change = { userId: id, actorId: null, reason: 'test', channel: 'command' as const }
    await assert.rejects(() => setRoles({ ...change, roles: ['student', 'instructor'] }))
    await assert.rejects(() =>
      db.table('user_roles').insert({ user_id: id, role: 'instructor', granted_at: new Date() })
    )
  })

  test('cookies of the site open nothing of the back office, those of staff nothing else', async ({
    assert,
  }) => {
    const admin = await givenPerson('admin')
    const onSite = new Browser()
    await onSite.signIn(admin.email)
    assert.equal((await onSite.call('GET', '/admin/invites')).status, 401)

    const inOffice = new Browser()
    await inOffice.signIn(admin.email, 'staff')
    assert.equal((await inOffice.call('GET', '/admin/invites')).status, 200)
    assert.equal((await inOffice.call('GET', '/auth/me')).status, 200)
  })

  test('a session of the site opens nothing of the back office as a bearer either', async ({
    assert,
  }) => {
    const admin = await givenPerson('admin')
    const { access: bearer } = await tokensOf(admin.email)
    const refused = await call('GET', '/admin/invites', { bearer })
    assert.deepEqual([refused.status, refused.body.code], [403, 'staff_only'])
    assert.equal((await call('GET', '/auth/me', { bearer })).status, 200)

    const { access: staff } = await tokensOf(admin.email, 'staff')
    assert.equal((await call('GET', '/admin/invites', { bearer: staff })).status, 200)
    const wish = { name: 'script', scopes: ['manage_invites'] }
    const { token } = await createApiToken(actorFor(admin), wish)
    assert.equal((await call('GET', '/admin/invites', { bearer: token })).status, 200)
  })

  test('a token of the site in a cookie of staff is a guest', async ({ assert }) => {
    const { access } = await tokensOf((await givenPerson('admin')).email)
    const cookies = { [COOKIES.staffAt]: access }
    for (const path of ['/admin/invites', '/auth/me']) {
      const answer = await call('GET', path, { cookies })
      assert.deepEqual([answer.status, answer.body.code], [401, 'unauthenticated'])
    }
  })

  test('a bad bearer is refused even where guests may come, and beside a good cookie', async ({
    assert,
  }) => {
    const browser = new Browser()
    await browser.signIn((await givenPerson()).email)
    const cookies = Object.fromEntries(browser.cookies)
    assert.equal((await call('GET', '/beta/posture', { cookies })).status, 200)
    const refused = await call('GET', '/beta/posture', { cookies, bearer: 'nonsense' })
    assert.deepEqual([refused.status, refused.body.code], [401, 'token_invalid'])
    assert.match(refused.headers.get('www-authenticate') ?? '', /^Bearer/)
  })

  test('an unproven address is signed in, and may not reach out to others', async ({ assert }) => {
    const browser = new Browser()
    await browser.signIn((await givenPerson('student', 'pending_verification')).email)
    const { body } = await browser.call('GET', '/auth/me')
    assert.equal(body.state, 'pending_verification')
    assert.include(body.permissions, 'create_bookings')
    assert.notInclude(body.permissions, 'send_messages')
  })

  test('claims name the person, the session, the roles and the beta', async ({ assert }) => {
    const user = await givenPerson('instructor')
    const { access } = await tokensOf(user.email)
    const claims = JSON.parse(Buffer.from(access.split('.')[1], 'base64url').toString())
    const [session] = await db.from('sessions')
    const said = { sub: user.id, sid: session.id, roles: ['instructor'], pv: 1, amr: ['pwd'] }
    assert.deepInclude(claims, { ...said, aud: 'instainstru:web', beta_access: false })
    assert.equal(claims.exp - claims.iat, 900)
    assert.notInclude(JSON.stringify(claims), user.email)
  })
})
