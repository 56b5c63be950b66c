import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { registerPending } from '#api/accounts/sign_up/register_pending'
import { demoCode } from '#tests/second_factor'
import { bodyOf, Browser, call, freshAccounts } from './calls.js'
import { givenPerson, hashedPassword, PASSWORD, someEmail } from './people.js'

const resend = (email: string) =>
  call('POST', '/auth/email-verification/resend', { body: { email } })

const mailsTo = (email: string) =>
  db.from('mail_messages').where('to_address', email).where('kind', 'verification')

test.group('The mail of a sign-up', (group) => {
  group.each.setup(freshAccounts)

  test('is asked for again with one answer for waiting, active and unknown addresses', async ({
    assert,
  }) => {
    const waiting = someEmail()
    const names = { firstName: 'Ola', lastName: 'Reyes', role: 'student' as const, inviteId: null }
    await registerPending({ email: waiting, passwordHash: await hashedPassword(), ...names })
    await db.from('email_verifications').update({ expires_at: new Date(Date.now() + 60_000) })
    const bodies = []
    for (const email of [waiting, (await givenPerson()).email, someEmail()]) {
      const { status, body } = await resend(email)
      assert.equal(status, 202)
      assert.lengthOf(await mailsTo(email), 1)
      bodies.push(body)
    }
    assert.deepEqual(bodies[1], bodies[0])
    assert.deepEqual(bodies[2], bodies[0])
    const [{ expires_at: until }] = await db.from('email_verifications')
    assert.isAbove(until.getTime(), Date.now() + 23 * 3_600_000)
  })

  test('goes out three times in a quarter of an hour, and the answer stays', async ({ assert }) => {
    const { email } = await givenPerson('student', 'pending_verification')
    for (let n = 1; n <= 6; n++) assert.equal((await resend(email)).status, 202)
    assert.lengthOf(await mailsTo(email), 3)
  })
})

test.group('New backup codes', (group) => {
  group.each.setup(freshAccounts)

  test('take password and code, and end the earlier ones', async ({ assert }) => {
    const { email } = await givenPerson('support')
    const browser = new Browser()
    await browser.signIn(email, 'staff')
    const make = async (password = PASSWORD, code?: string) =>
      browser.call('POST', '/auth/backup-codes', {
        password,
        code: code ?? (await demoCode(email)),
      })
    const first = bodyOf<{ backup_codes: string[] }>(await make()).backup_codes
    const second = bodyOf<{ backup_codes: string[] }>(await make()).backup_codes
    assert.lengthOf(new Set([...first, ...second]), 20)
    assert.equal((await make('not the password')).status, 422)
    assert.equal((await make(PASSWORD, 'abcd-efgh')).status, 422)
    const enter = async (code: string) => {
      const body = { email, password: PASSWORD, audience: 'staff', code }
      return call('POST', '/auth/sign-in', { body, headers: { 'x-token-delivery': 'body' } })
    }
    assert.equal((await enter(first[0])).body.code, 'factor_wrong')
    assert.equal((await enter(second[0])).status, 200)
    assert.equal((await enter(second[0])).body.code, 'factor_wrong')
    const { body } = await browser.call('GET', '/auth/second-factor')
    assert.equal(body['backup_codes_left'], 9)
  })
})
