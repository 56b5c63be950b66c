import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { requestToken } from '#api/accounts/address_requests/ask_by_mail'
import { confirmationToken, reversalToken } from '#api/accounts/email_change/email_change_tokens'
import { secretOfAccount, currentCode } from '#tests/second_factor'
import { bodyOf, Browser, call, freshAccounts, tokensOf } from './calls.js'
import { givenPerson, PASSWORD, someEmail } from './people.js'

const OTHER = 'a new and longer passphrase'

async function askedReset(email: string): Promise<string> {
  const { status } = await call('POST', '/auth/password-reset', { body: { email } })
  if (status !== 202) throw new Error(`answered ${status}`)
  const rows = await db.from('address_requests').where('email', email).orderBy('id', 'desc')
  return requestToken(rows[0].id)
}

const reset = (token: string, password = OTHER) =>
  call('POST', '/auth/password-reset/confirmation', { body: { token, password } })

test.group('A lost password', (group) => {
  group.each.setup(freshAccounts)

  test('is asked for with one answer and the same rows for known and unknown', async ({
    assert,
  }) => {
    const known = (await givenPerson()).email
    const bodies = []
    for (const email of [known, someEmail()]) {
      const { status, body } = await call('POST', '/auth/password-reset', { body: { email } })
      assert.equal(status, 202)
      bodies.push(body)
      assert.lengthOf(await db.from('mail_messages').where('to_address', email), 1)
    }
    assert.deepEqual(bodies[0], bodies[1])
  })

  test('is replaced once, ends every sign-in, and closes the other open link', async ({
    assert,
  }) => {
    const { email } = await givenPerson()
    const { access: bearer } = await tokensOf(email)
    const [first, second] = [await askedReset(email), await askedReset(email)]
    assert.notEqual(first, second)
    assert.equal((await reset(first, '1234567890')).status, 422)
    assert.equal((await reset(first)).status, 204)
    assert.equal((await reset(first)).body.code, 'token_expired')
    assert.equal((await reset(second)).body.code, 'token_expired')
    assert.equal((await reset('A'.repeat(43))).body.code, 'token_not_found')
    assert.equal((await call('GET', '/auth/me', { bearer })).status, 401)
    assert.equal((await new Browser().signIn(email)).status, 401)
    assert.equal((await new Browser().signIn(email, 'web', OTHER)).status, 200)
  })

  test('of twenty who bring the link at once is set by one', async ({ assert }) => {
    const { email } = await givenPerson()
    const token = await askedReset(email)
    const answers = await Promise.all(Array.from({ length: 20 }, () => reset(token)))
    assert.lengthOf(
      answers.filter(({ status }) => status === 204),
      1
    )
  })

  test('does not stand for the second factor', async ({ assert }) => {
    const { email } = await givenPerson('support')
    assert.equal((await reset(await askedReset(email))).status, 204)
    const body = { email, password: OTHER, audience: 'staff' }
    const headers = { 'x-token-delivery': 'body' }
    const answer = await call('POST', '/auth/sign-in', { body, headers })
    assert.equal(answer.body.code, 'factor_required')
  })

  test('ends a challenge that was given under the old one', async ({ assert }) => {
    const { email } = await givenPerson('support')
    const headers = { 'x-token-delivery': 'body' }
    const body = { email, password: PASSWORD, audience: 'staff' }
    const { challenge } = (await call('POST', '/auth/sign-in', { body, headers })).body
    await reset(await askedReset(email))
    const code = currentCode((await secretOfAccount(email))!)
    const answer = await call('POST', '/auth/second-factor', { body: { challenge, code }, headers })
    assert.equal(answer.body.code, 'challenge_expired')
  })
})

test.group('A person who is signed in', (group) => {
  group.each.setup(freshAccounts)

  test('changes the password, stays, and is signed out elsewhere', async ({ assert }) => {
    const { email } = await givenPerson()
    const browser = new Browser()
    await browser.signIn(email)
    const { access: bearer } = await tokensOf(email)
    const wrong = { current_password: 'not the password', password: OTHER }
    assert.equal((await browser.call('PUT', '/auth/password', wrong)).status, 422)
    const right = { current_password: PASSWORD, password: OTHER }
    assert.equal((await browser.call('PUT', '/auth/password', right)).status, 204)
    assert.equal((await browser.call('GET', '/auth/me')).status, 200)
    assert.equal((await call('GET', '/auth/me', { bearer })).status, 401)
  })

  test('sees and ends sign-ins elsewhere, and none of others', async ({ assert }) => {
    const { email } = await givenPerson()
    const browser = new Browser()
    await browser.signIn(email)
    await tokensOf(email)
    const sessions = bodyOf<{ id: string; current: boolean }[]>(
      await browser.call('GET', '/auth/sessions')
    )
    assert.deepEqual(sessions.map(({ current }) => current).sort(), [false, true])
    const other = sessions.find(({ current }) => !current)!
    const stranger = new Browser()
    await stranger.signIn((await givenPerson()).email)
    assert.equal((await stranger.call('DELETE', `/auth/sessions/${other.id}`)).status, 404)
    assert.equal((await browser.call('DELETE', `/auth/sessions/${other.id}`)).status, 204)
    assert.equal((await browser.call('DELETE', `/auth/sessions/${other.id}`)).status, 404)
  })

  test('moves to another address, and back by the link to the old one', async ({ assert }) => {
    const { email } = await givenPerson()
    const fresh = someEmail()
    const browser = new Browser()
    await browser.signIn(email)
    const wish = { email: fresh, password: PASSWORD }
    assert.equal((await browser.call('POST', '/auth/email-change', wish)).status, 202)
    const { id } = await db.from('email_changes').firstOrFail()
    const settle = (what: string, token: string) =>
      call('POST', `/auth/email-change/${what}`, { body: { token } })
    assert.equal((await settle('confirmation', confirmationToken(id))).body.email, fresh)
    assert.equal((await settle('confirmation', confirmationToken(id))).status, 410)
    assert.equal((await settle('reversal', reversalToken(id))).body.email, email)
    assert.equal((await settle('reversal', reversalToken(id))).status, 410)
    assert.equal((await browser.call('GET', '/auth/me')).status, 401)
    assert.equal((await new Browser().signIn(email)).status, 200)
  })

  test('sets a factor up, uses each backup code once, and takes the factor away', async ({
    assert,
  }) => {
    const { email } = await givenPerson()
    const browser = new Browser()
    await browser.signIn(email)
    const setup = await browser.call('POST', '/auth/second-factor/setup', { password: PASSWORD })
    const code = currentCode(String(setup.body.secret))
    const { body } = await browser.call('PUT', '/auth/second-factor', { code })
    const { backup_codes: codes } = bodyOf<{ backup_codes: string[] }>({ body })
    assert.lengthOf(codes, 10)
    const headers = { 'x-token-delivery': 'body' }
    const enter = { email, password: PASSWORD, code: codes[0].toUpperCase() }
    const tries = await Promise.all(
      [1, 2, 3, 4].map(() => call('POST', '/auth/sign-in', { body: enter, headers }))
    )
    assert.lengthOf(
      tries.filter(({ status }) => status === 200),
      1
    )
    const proof = { password: PASSWORD, code: codes[1] }
    assert.equal((await browser.call('DELETE', '/auth/second-factor', proof)).status, 204)
    assert.equal((await new Browser().signIn(email)).status, 200)
  })
})
