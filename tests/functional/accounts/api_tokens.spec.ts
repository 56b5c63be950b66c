import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { permissionsOf } from '#api/accounts/permissions'
import { bodyOf, Browser, call, freshAccounts, OUR_ORIGIN, tokensOf } from './calls.js'
import { givenPerson } from './people.js'

const SUPPORT = [...permissionsOf(['support'])]

async function givenToken(scopes: string[], role: 'support' | 'student' = 'support') {
  const browser = new Browser()
  const { email } = await givenPerson(role)
  await browser.signIn(email, role === 'support' ? 'staff' : 'web')
  const body = { name: 'Report', scopes, expires_in_days: 10 }
  const { status, body: made } = await browser.call('POST', '/auth/tokens', body)
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(made)}`)
  return { browser, email, id: String(made.id), token: String(made.token) }
}

test.group('An API token', (group) => {
  group.each.setup(freshAccounts)

  test('is shown once and stored hashed', async ({ assert }) => {
    const { browser, id, token } = await givenToken(['manage_invites'])
    assert.match(token, /^iit_[\w-]{43}$/)
    const list = await browser.call('GET', '/auth/tokens')
    const [shown] = bodyOf<Record<string, unknown>[]>(list)
    assert.deepInclude(shown, {
      id,
      name: 'Report',
      scopes: ['manage_invites'],
      last_used_at: null,
    })
    assert.equal(shown.hint, token.slice(-4))

    const [row] = await db.from('api_tokens')
    assert.notInclude(JSON.stringify(row), token)
    assert.notInclude(list.text, row.token_hash)
    assert.notInclude(list.text, token)
  })

  test('may do what its scopes name and nothing else of its owner', async ({ assert }) => {
    const { token: bearer } = await givenToken(['manage_invites'])
    assert.equal((await call('GET', '/admin/invites', { bearer })).status, 200)
    const refused = await call('GET', '/admin/mail', { bearer })
    assert.deepEqual([refused.status, refused.body.code], [403, 'missing_permission'])
    const me = await call('GET', '/auth/me', { bearer })
    assert.deepEqual(me.body.permissions, ['manage_invites'])
  })

  test('loses what its owner loses', async ({ assert }) => {
    const { token: bearer } = await givenToken(['manage_invites'])
    await db.from('user_roles').delete()
    assert.equal((await call('GET', '/admin/invites', { bearer })).status, 403)
  })

  test('is never given more than its maker has', async ({ assert }) => {
    const { browser, token } = await givenToken(['manage_invites', 'manage_own_profile'])
    const body = { name: 'More', scopes: ['manage_invites', 'manage_messaging'] }
    const byToken = await call('POST', '/auth/tokens', { body, bearer: token })
    assert.deepEqual([byToken.status, byToken.body.code], [403, 'scope_too_wide'])
    assert.deepEqual(byToken.body.scopes, ['manage_messaging'])
    const wish = { name: 'More', scopes: ['manage_roles'] }
    assert.equal((await browser.call('POST', '/auth/tokens', wish)).status, 403)
  })

  test('with staff scopes is given by no session of the site', async ({ assert }) => {
    const { email, id } = await givenPerson('support')
    await db.table('user_roles').insert({ user_id: id, role: 'student', granted_at: new Date() })
    const make = (browser: Browser, scopes: string[]) =>
      browser.call('POST', '/auth/tokens', { name: 'Report', scopes })
    const onSite = new Browser()
    const signedIn = await onSite.signIn(email)
    assert.equal(signedIn.status, 200)
    assert.sameMembers(signedIn.body.permissions, [...permissionsOf(['student'])])
    for (const bearer of [undefined, (await tokensOf(email)).access]) {
      const body = { name: 'Report', scopes: ['create_bookings', 'view_all_users'] }
      const cookies = bearer ? {} : Object.fromEntries(onSite.cookies)
      const headers: Record<string, string> = bearer ? {} : { origin: OUR_ORIGIN }
      const refused = await call('POST', '/auth/tokens', { body, bearer, cookies, headers })
      assert.deepEqual([refused.status, refused.body.code], [403, 'scope_too_wide'])
      assert.deepEqual(refused.body.scopes, ['view_all_users'])
    }
    assert.lengthOf(await db.from('api_tokens'), 0)
    assert.equal((await make(onSite, ['create_bookings'])).status, 201)

    const inOffice = new Browser()
    await inOffice.signIn(email, 'staff')
    assert.equal((await make(inOffice, ['view_all_users'])).status, 201)
  })

  test('made with a token lives no longer than it, and dies with it', async ({ assert }) => {
    const { browser, id, token } = await givenToken(['manage_invites'])
    const body = { name: 'Child', scopes: ['manage_invites'], expires_in_days: 90 }
    const child = await call('POST', '/auth/tokens', { body, bearer: token })
    assert.equal(child.status, 201)
    const [parentRow] = await db.from('api_tokens').where('id', id)
    assert.equal(child.body.expires_at, parentRow.expires_at.toISOString())

    assert.equal((await browser.call('DELETE', `/auth/tokens/${id}`)).status, 204)
    for (const bearer of [token, String(child.body.token)]) {
      assert.equal((await call('GET', '/auth/me', { bearer })).status, 401)
    }
    assert.deepEqual((await browser.call('GET', '/auth/tokens')).text, '[]')
  })

  test('may revoke none stronger than itself', async ({ assert }) => {
    const strong = await givenToken(SUPPORT)
    const body = { name: 'Weak', scopes: ['manage_invites'] }
    const weak = (await strong.browser.call('POST', '/auth/tokens', body)).body
    const bearer = String(weak.token)
    assert.equal((await call('DELETE', `/auth/tokens/${strong.id}`, { bearer })).status, 404)
    assert.equal((await call('DELETE', `/auth/tokens/${weak.id}`, { bearer })).status, 204)
  })

  test("is out of other people's reach", async ({ assert }) => {
    const { id } = await givenToken(['manage_invites'])
    const stranger = new Browser()
    await stranger.signIn((await givenPerson('admin')).email)
    const answer = await stranger.call('DELETE', `/auth/tokens/${id}`)
    assert.deepEqual([answer.status, answer.body.code], [404, 'not_found'])
    for (const none of ['nonsense', '%00', '%F0%9F%90%98', 'x'.repeat(5_000)]) {
      assert.equal((await stranger.call('DELETE', `/auth/tokens/${none}`)).status, 404)
    }
  })

  test('ends no session and runs out in time', async ({ assert }) => {
    const { token: bearer } = await givenToken(['manage_invites'])
    const answer = await call('POST', '/auth/sign-out', { bearer })
    assert.deepEqual([answer.status, answer.body.code], [403, 'session_required'])

    await db.from('api_tokens').update({ expires_at: new Date(Date.now() - 1) })
    assert.equal((await call('GET', '/auth/me', { bearer })).status, 401)
  })

  test('notes its last use at most once a minute', async ({ assert }) => {
    const { token: bearer } = await givenToken(['manage_invites'])
    const lastUse = async (): Promise<Date> => (await db.from('api_tokens').first()).last_used_at
    await call('GET', '/auth/me', { bearer })
    const first = await lastUse()
    assert.closeTo(first.getTime(), Date.now(), 5_000)
    await call('GET', '/auth/me', { bearer })
    assert.deepEqual(await lastUse(), first)

    await db.from('api_tokens').update({ last_used_at: new Date(Date.now() - 61_000) })
    await call('GET', '/auth/me', { bearer })
    assert.closeTo((await lastUse()).getTime(), Date.now(), 5_000)
  })
})
