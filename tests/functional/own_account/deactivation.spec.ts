import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { Browser, call, freshAccounts, OUR_ORIGIN } from '#tests/functional/accounts/calls'
import { PASSWORD } from '#tests/functional/accounts/people'
import { bodyOf, givenSignedIn } from './desk.js'

const PATH = '/account/deactivation'

test.group('Putting the own account to sleep', (group) => {
  group.each.setup(freshAccounts)

  test('ends every sign-in, and signing in again wakes it with all that was in it', async ({
    assert,
  }) => {
    const { browser, user } = await givenSignedIn()
    const elsewhere = new Browser()
    await elsewhere.signIn(user.email)
    const wrong = await browser.call('POST', PATH, { password: 'wrong' })
    assert.equal(wrong.body.code, 'invalid_credentials')
    assert.equal((await browser.call('POST', PATH, { password: PASSWORD })).status, 204)
    assert.equal(browser.cookies.size, 0)
    assert.equal((await elsewhere.call('GET', '/auth/me')).status, 401)

    const asleep = await new Browser().signIn(user.email)
    assert.equal(asleep.body.code, 'account_deactivated')
    const body = { email: user.email, password: PASSWORD, reactivate: true }
    const awake = await call('POST', '/auth/sign-in', { body, headers: { origin: OUR_ORIGIN } })
    assert.equal(awake.status, 200)
    assert.containsSubset(bodyOf(awake), { id: user.id, first_name: 'Nell', state: 'active' })
  })

  test('is not for an account whose address is not proven', async ({ assert }) => {
    const { browser, user } = await givenSignedIn()
    await db.from('users').where('id', user.id).update({ state: 'pending_verification' })
    const answer = await browser.call('POST', PATH, { password: PASSWORD })
    assert.equal(answer.body.code, 'not_active')
  })
})
