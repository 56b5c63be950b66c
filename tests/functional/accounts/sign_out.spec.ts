import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { Browser, call, COOKIES, freshAccounts, OUR_ORIGIN } from './calls.js'
import { givenPerson } from './people.js'

test.group('Signing out', (group) => {
  group.each.setup(freshAccounts)

  test('ends the session on the server and takes the cookies away', async ({ assert }) => {
    const { email } = await givenPerson()
    const browser = new Browser()
    await browser.signIn(email)
    const access = browser.cookies.get(COOKIES.at)!
    const refresh = browser.cookies.get(COOKIES.rt)!

    assert.equal((await browser.call('POST', '/auth/sign-out')).status, 204)
    assert.equal(browser.cookies.size, 0)
    assert.equal((await call('GET', '/auth/me', { bearer: access })).status, 401)
    const renewed = await call('POST', '/auth/refresh', {
      cookies: { [COOKIES.rt]: refresh },
      headers: { origin: OUR_ORIGIN },
    })
    assert.deepEqual([renewed.status, renewed.body.code], [401, 'session_expired'])
  })

  test('works by the refresh token alone, and twice', async ({ assert }) => {
    const { email } = await givenPerson()
    const browser = new Browser()
    await browser.signIn(email)
    browser.cookies.delete(COOKIES.at)
    assert.equal((await browser.call('POST', '/auth/sign-out')).status, 204)
    assert.equal((await browser.call('POST', '/auth/sign-out')).status, 204)
    const [session] = await db.from('sessions')
    assert.equal(session.end_reason, 'sign_out')
  })
})
