import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import hash from '@adonisjs/core/services/hash'
import { appUrl } from '#config/app'
import { accountMails } from '#api/accounts/account_mails'
import { registerPending } from '#api/accounts/sign_up/register_pending'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { Browser, call, freshAccounts, OUR_ORIGIN, tokensOf } from './calls.js'
import { givenPerson, someEmail } from './people.js'

const OWN_WORDS = 'ola her own words'

async function openDoors() {
  await freshAccounts()
  await setPosture(PHASES.public, null, 'for a test')
}

/** Signs up and answers the secret of the link as the mail has it. */
async function givenLink(email: string, password = OWN_WORDS, firstName = 'Ola') {
  const person = { email, firstName, lastName: 'Reyes', role: 'student' as const, inviteId: null }
  await registerPending({ ...person, passwordHash: await hash.make(password) })
  const mail = await db
    .from('mail_messages')
    .where('to_address', email)
    .orderBy('id', 'desc')
    .first()
  const prepared = await accountMails[mail.kind].prepare([mail.cause_id])
  const url = new URL(prepared.get(mail.cause_id)!.body.action!.url)
  return { causeId: String(mail.cause_id), url, token: url.searchParams.get('token')! }
}

const verify = (token: string, password: string | undefined = OWN_WORDS) =>
  call('POST', '/auth/email-verification', {
    body: { token, password },
    headers: { origin: OUR_ORIGIN },
  })

test.group('Proving an address', (group) => {
  group.each.setup(openDoors)

  test('by the link from the mail makes the account active and signs in', async ({ assert }) => {
    const email = someEmail()
    const { token, url } = await givenLink(email)
    assert.equal(url.href, `${appUrl}/verify-email?token=${token}`)

    const answer = await verify(token)
    assert.equal(answer.status, 200)
    assert.deepInclude(answer.body, { email, state: 'active' })
    assert.include(answer.body.permissions, 'send_messages')
    assert.equal(answer.cookies.size, 2)
    assert.equal((await new Browser().signIn(email, 'web', OWN_WORDS)).status, 200)
  })

  test('works once, also when many try at once', async ({ assert }) => {
    const { token } = await givenLink(someEmail())
    const answers = await Promise.all(Array.from({ length: 12 }, () => verify(token)))
    const [first, ...others] = answers.map((answer) => answer.status).sort()
    assert.equal(first, 200)
    // A burst counts as tries of a password until one of them is known to be right.
    for (const status of others) assert.include([410, 429], status)
    assert.deepEqual((await verify(token)).body.code, 'token_expired')
  })

  test('works for a day; a made-up secret never', async ({ assert }) => {
    const { token } = await givenLink(someEmail())
    const madeUp = await verify(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)
    assert.deepEqual([madeUp.status, madeUp.body.code], [404, 'token_not_found'])

    const [row] = await db.from('email_verifications')
    assert.equal(row.expires_at.getTime() - row.created_at.getTime(), 24 * 3_600_000)
    await db.from('email_verifications').update({ expires_at: new Date(Date.now() - 1) })
    const late = await verify(token)
    assert.deepEqual([late.status, late.body.code], [410, 'token_expired'])
    const [user] = await db.from('users')
    assert.equal(user.state, 'pending_verification')
  })

  test('keeps nothing of who signed up with the address before its owner', async ({ assert }) => {
    const email = someEmail()
    const squatter = await givenLink(email, 'the words of a squatter', 'Mal')
    const browser = new Browser()
    await browser.signIn(email, 'web', 'the words of a squatter')
    assert.equal((await browser.call('GET', '/auth/me')).status, 200)

    const owner = await givenLink(email)
    assert.equal((await verify(owner.token)).body.first_name, 'Ola')
    assert.equal((await browser.call('GET', '/auth/me')).status, 401)
    const again = await new Browser().signIn(email, 'web', 'the words of a squatter')
    assert.equal(again.body.code, 'invalid_credentials')
    assert.equal((await new Browser().signIn(email, 'web', OWN_WORDS)).status, 200)
    assert.equal((await verify(squatter.token)).status, 404)
  })

  test('does not end the sign-in of who proves it in the same breath', async ({ assert }) => {
    const email = someEmail()
    const { token } = await givenLink(email, 'correct horse battery')
    const { access: bearer } = await tokensOf(email)
    await verify(token, 'correct horse battery')
    assert.equal((await call('GET', '/auth/me', { bearer })).status, 200)
  })

  test('is refused to a suspended person, whose link stays unused', async ({ assert }) => {
    const { token } = await givenLink(someEmail())
    await db.from('users').update({ state: 'suspended' })
    const answer = await verify(token)
    assert.deepEqual([answer.status, answer.body.code], [403, 'account_suspended'])
  })

  test('stores neither the secret nor, once used, the password it brought', async ({ assert }) => {
    const { token } = await givenLink(someEmail())
    assert.notInclude(JSON.stringify(await db.from('email_verifications')), token)
    assert.notInclude(JSON.stringify(await db.from('mail_messages')), token)
    await verify(token)
    const [row] = await db.from('email_verifications')
    assert.equal(row.password_hash, '')
  })
})

test.group('A link to prove an address', (group) => {
  group.each.setup(openDoors)

  test('lets nobody in with the password of another, who signed up first', async ({ assert }) => {
    const email = someEmail()
    const squatter = await givenLink(email, 'the words of a squatter', 'Mal')
    const guess = await verify(squatter.token)
    assert.deepEqual([guess.status, guess.body.code], [401, 'invalid_credentials'])
    const silent = await call('POST', '/auth/email-verification', {
      body: { token: squatter.token },
      headers: { origin: OUR_ORIGIN },
    })
    assert.deepEqual([silent.status, silent.body.code], [422, 'password_needed'])
    assert.equal((await db.from('users').firstOrFail()).state, 'pending_verification')

    const owner = await givenLink(email)
    assert.equal((await verify(owner.token)).status, 200)
  })

  test('comes to its owner however often strangers signed up before', async ({ assert }) => {
    const email = someEmail()
    const strangers = []
    for (let n = 0; n < 7; n++) strangers.push(await givenLink(email, 'the words of a squatter'))
    const owner = await givenLink(email)
    assert.notInclude(
      strangers.map(({ token }) => token),
      owner.token
    )
    assert.lengthOf(await db.from('email_verifications'), 5)
    assert.equal((await verify(strangers[0].token)).body.code, 'token_not_found')
    assert.equal((await verify(strangers[6].token)).body.code, 'invalid_credentials')
    assert.equal((await verify(owner.token)).status, 200)
    assert.equal((await new Browser().signIn(email, 'web', OWN_WORDS)).status, 200)
  })

  test('slows down who tries passwords, and only them', async ({ assert }) => {
    const { token } = await givenLink(someEmail())
    const codes: unknown[] = []
    for (let n = 0; n < 6; n++) codes.push((await verify(token, 'not her words')).body.code)
    assert.deepEqual(codes, [...Array(5).fill('invalid_credentials'), 'slow_down'])
    const held = await verify(token)
    assert.equal(held.status, 429)
    assert.isAbove(Number(held.headers.get('retry-after')), 0)
    assert.equal((await verify((await givenLink(someEmail())).token)).status, 200)
  })

  test('proves one of two that are opened at once', async ({ assert }) => {
    for (let round = 0; round < 10; round++) {
      const email = someEmail()
      const links = [await givenLink(email), await givenLink(email)]
      const answers = await Promise.all(links.map(({ token }) => verify(token)))
      const [first, second] = answers.map(({ status }) => status).sort()
      assert.equal(first, 200)
      assert.include([404, 410], second)
    }
  }).timeout(30_000)
})

test.group('Account mails', (group) => {
  group.each.setup(openDoors)

  test('say the same each time they are made, and nothing once their cause is gone', async ({
    assert,
  }) => {
    const { causeId, token } = await givenLink(someEmail())
    const { prepare } = accountMails.verify_email
    assert.deepEqual(await prepare([causeId, 'gone']), await prepare([causeId, 'gone']))
    assert.isNull((await prepare(['gone'])).get('gone'))
    await verify(token)
    assert.isNull((await prepare([causeId])).get(causeId))
  })

  test('to a member carry no secret', async ({ assert }) => {
    const { id } = await givenPerson()
    const mail = (await accountMails.already_registered.prepare([id])).get(id)!
    assert.equal(mail.body.action!.url, `${appUrl}/signin`)
    await db.from('users').update({ state: 'deleted' })
    assert.isNull((await accountMails.already_registered.prepare([id])).get(id))
  })
})
