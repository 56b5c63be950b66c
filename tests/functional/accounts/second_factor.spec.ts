import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { codeAt, stepAt } from '#api/accounts/second_factor/totp'
import { Browser, call, COOKIES, freshAccounts } from './calls.js'
import { givenPerson, PASSWORD } from './people.js'
import { currentCode, secretOfAccount } from '#tests/second_factor'

const inBody = { 'x-token-delivery': 'body' }

const withCode = (email: string, code?: string, audience = 'staff') =>
  call('POST', '/auth/sign-in', {
    body: { email, password: PASSWORD, audience, ...(code && { code }) },
    headers: inBody,
  })

const answering = (challenge: string, code: string) =>
  call('POST', '/auth/second-factor', { body: { challenge, code }, headers: inBody })

async function givenStaff() {
  const person = await givenPerson('support')
  return { person, secret: (await secretOfAccount(person.email))! }
}

test.group('Signing in with a second factor', (group) => {
  group.each.setup(freshAccounts)

  test('asks for the code whoever knows the password, and nobody else', async ({ assert }) => {
    const { person, secret } = await givenStaff()
    const asked = await withCode(person.email)
    assert.deepEqual([asked.status, asked.body.code], [401, 'factor_required'])
    assert.deepEqual(asked.body.methods, ['totp', 'backup_code'])
    assert.equal(asked.cookies.size, 0)

    const wrong = await call('POST', '/auth/sign-in', {
      body: { email: person.email, password: 'not the password', code: currentCode(secret) },
      headers: inBody,
    })
    assert.deepEqual([wrong.status, wrong.body.code], [401, 'invalid_credentials'])

    const admitted = await answering(asked.body.challenge, currentCode(secret))
    assert.equal(admitted.status, 200)
    assert.include(admitted.body.user['permissions'], 'manage_invites')
    const [session] = await db.from('sessions')
    assert.deepEqual(session.methods, ['pwd', 'otp'])
    assert.equal(session.audience, 'staff')
  })

  test('takes a code once, whichever way it comes', async ({ assert }) => {
    const { person, secret } = await givenStaff()
    const code = currentCode(secret)
    const { body } = await withCode(person.email)
    assert.equal((await withCode(person.email, code)).status, 200)
    const again = await withCode(person.email, code)
    assert.deepEqual([again.status, again.body.code], [401, 'factor_wrong'])
    assert.equal((await answering(body.challenge, code)).body.code, 'factor_wrong')
  })

  test('takes no earlier code after a later one', async ({ assert }) => {
    const { person, secret } = await givenStaff()
    const now = stepAt(wallClock.now())
    assert.equal((await withCode(person.email, codeAt(secret, now + 1))).status, 200)
    for (const step of [now - 1, now, now + 1]) {
      assert.equal((await withCode(person.email, codeAt(secret, step))).body.code, 'factor_wrong')
    }
  })

  test('takes a code one step early or late, and none further off', async ({ assert }) => {
    const { person, secret } = await givenStaff()
    const now = stepAt(wallClock.now())
    const late = await withCode(person.email, codeAt(secret, now - 3))
    assert.equal(late.body.code, 'factor_wrong')
    const early = await withCode(person.email, codeAt(secret, now + 3))
    assert.equal(early.body.code, 'factor_wrong')
    assert.equal((await withCode(person.email, codeAt(secret, now))).status, 200)
    assert.equal((await withCode(person.email, codeAt(secret, now + 1))).status, 200)
  })

  test('lets one of twenty in who bring the same code at once', async ({ assert }) => {
    const { person, secret } = await givenStaff()
    const { body } = await withCode(person.email)
    const code = currentCode(secret)
    // Tries beyond the fifth would have to wait; here only the code is to decide.
    const tries = Array.from({ length: 20 }, async () => {
      await db.from('sign_in_failures').delete()
      return answering(body.challenge, code)
    })
    const answers = await Promise.all(tries)
    assert.lengthOf(
      answers.filter(({ status }) => status === 200),
      1
    )
    assert.lengthOf(await db.from('sessions'), 1)
  })

  test('of the site is asked for too where the person is staff', async ({ assert }) => {
    const { person, secret } = await givenStaff()
    assert.equal((await withCode(person.email, undefined, 'web')).body.code, 'factor_required')
    const { status, body } = await withCode(person.email, currentCode(secret), 'web')
    assert.equal(status, 200)
    const opened = await call('GET', '/admin/invites', { bearer: body.access_token })
    assert.equal(opened.body.code, 'staff_only')
  })

  test('is asked for of a student who has one, and of no other', async ({ assert }) => {
    const plain = await givenPerson('student')
    assert.equal((await withCode(plain.email, undefined, 'web')).status, 200)
  })

  test('keeps a browser for thirty days where that is wished, for this person alone', async ({
    assert,
  }) => {
    const { person, secret } = await givenStaff()
    const other = await givenStaff()
    const browser = new Browser()
    const code = currentCode(secret)
    const { email } = person
    const first = await browser.call('POST', '/auth/sign-in', {
      email,
      password: PASSWORD,
      audience: 'staff',
      code,
      trust_browser: true,
    })
    assert.equal(first.status, 200)
    const cookie = first.headers.getSetCookie().find((line) => line.includes('iit_tb='))!
    assert.match(cookie, /Max-Age=2592000; Path=\/; HttpOnly;.*SameSite=Lax/)
    await browser.call('POST', '/auth/sign-out')

    const enter = (who: string) =>
      browser.call('POST', '/auth/sign-in', { email: who, password: PASSWORD, audience: 'staff' })
    assert.equal((await enter(email)).status, 200)
    assert.isTrue(browser.cookies.has(COOKIES.staffAt))
    assert.equal((await enter(other.person.email)).body.code, 'factor_required')
    await db.from('trusted_browsers').update({ expires_at: new Date() })
    assert.equal((await enter(email)).body.code, 'factor_required')
  })
})
