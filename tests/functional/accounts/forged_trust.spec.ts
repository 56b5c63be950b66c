import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { currentCode, demoCode } from '#tests/second_factor'
import { Browser, call, freshAccounts, OUR_ORIGIN } from './calls.js'
import { FORGED_CHALLENGES } from './forged_challenges.js'
import { FORGED_TRUST, TRUST_COOKIE, trustedBy, trustKit, type TrustKit } from './forged_trust.js'
import { FORGERIES } from './forgeries.js'
import { givenPerson, PASSWORD } from './people.js'

/** Signs in with the right password and a cookie in place of a code. */
const enter = (email: string, cookie: string) =>
  call('POST', '/auth/sign-in', {
    body: { email, password: PASSWORD, audience: 'staff' },
    headers: { origin: OUR_ORIGIN },
    cookies: { [TRUST_COOKIE]: cookie },
  })

test.group('A forged cookie of a trusted browser', (group) => {
  let kit: TrustKit
  group.setup(async () => {
    await freshAccounts()
    kit = await trustKit()
  })

  for (const [name, forge] of Object.entries(FORGED_TRUST)) {
    test(`with ${name} does not stand for a code`, async ({ assert }) => {
      const answer = await enter(kit.email, forge(kit))
      assert.deepEqual([answer.status, answer.body.code], [401, 'factor_required'])
      assert.equal(answer.cookies.size, 0)
    })
  }

  test('is one of at least ten kinds, as challenges are; with tokens they are many more', async ({
    assert,
  }) => {
    const kinds = [FORGED_TRUST, FORGED_CHALLENGES, FORGERIES].map((all) => Object.keys(all).length)
    for (const count of kinds) assert.isAtLeast(count, 10)
    assert.isAtLeast(
      kinds.reduce((sum, count) => sum + count),
      100
    )
    assert.equal((await enter(kit.email, kit.good)).status, 200)
  })
})

test.group('A trusted browser', (group) => {
  group.each.setup(freshAccounts)

  test('is forgotten when the password changes', async ({ assert }) => {
    const { email } = await givenPerson('support')
    const browser = new Browser()
    const cookie = await trustedBy(email, browser)
    const password = 'a new and longer passphrase'
    const change = { current_password: PASSWORD, password }
    assert.equal((await browser.call('PUT', '/auth/password', change)).status, 204)
    const answer = await call('POST', '/auth/sign-in', {
      body: { email, password, audience: 'staff' },
      headers: { origin: OUR_ORIGIN },
      cookies: { [TRUST_COOKIE]: cookie },
    })
    assert.equal(answer.body.code, 'factor_required')
  })

  test('is forgotten when the factor moves', async ({ assert }) => {
    const { email } = await givenPerson('support')
    const browser = new Browser()
    const cookie = await trustedBy(email, browser)
    const proof = { password: PASSWORD, code: await demoCode(email) }
    const setup = await browser.call('POST', '/auth/second-factor/setup', proof)
    const code = currentCode(String(setup.body['secret']))
    assert.equal((await browser.call('PUT', '/auth/second-factor', { code })).status, 200)
    assert.equal((await enter(email, cookie)).body.code, 'factor_required')
  })

  test('is forgotten when its owner says so, at once and nowhere else', async ({ assert }) => {
    const { email } = await givenPerson('support')
    const [here, there] = [new Browser(), new Browser()]
    const cookie = await trustedBy(email, here)
    const kept = await trustedBy(email, there)
    const { id } = await db.from('trusted_browsers').orderBy('id').firstOrFail()
    const path = `/auth/trusted-browsers/${id}`
    const stranger = new Browser()
    await stranger.signIn((await givenPerson()).email)
    assert.equal((await stranger.call('DELETE', path)).status, 404)
    assert.equal((await there.call('DELETE', path)).status, 204)
    assert.equal((await enter(email, cookie)).body.code, 'factor_required')
    assert.equal((await enter(email, kept)).status, 200)
  })

  test('loses the token it had when it is trusted anew', async ({ assert }) => {
    const { email } = await givenPerson('support')
    const browser = new Browser()
    const first = await trustedBy(email, browser)
    const second = await trustedBy(email, browser)
    assert.equal((await enter(email, first)).body.code, 'factor_required')
    assert.equal((await enter(email, second)).status, 200)
  })

  test('needs the password all the same, and is no trust after thirty days', async ({ assert }) => {
    const { email } = await givenPerson('support')
    const cookie = await trustedBy(email)
    const wrong = await call('POST', '/auth/sign-in', {
      body: { email, password: 'not the password', audience: 'staff' },
      headers: { origin: OUR_ORIGIN },
      cookies: { [TRUST_COOKIE]: cookie },
    })
    assert.equal(wrong.body.code, 'invalid_credentials')
    await db.from('trusted_browsers').update({ expires_at: new Date() })
    assert.equal((await enter(email, cookie)).body.code, 'factor_required')
  })
})
