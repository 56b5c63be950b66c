import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { demoCode } from '#tests/second_factor'
import { Browser, call, freshAccounts } from './calls.js'
import {
  challengeKit,
  challengeOf,
  FORGED_CHALLENGES,
  type ChallengeKit,
} from './forged_challenges.js'
import { givenPerson, PASSWORD } from './people.js'

const inBody = { 'x-token-delivery': 'body' }

const answering = async (challenge: string, email: string) =>
  call('POST', '/auth/second-factor', {
    body: { challenge, code: await demoCode(email) },
    headers: inBody,
  })

test.group('A forged challenge', (group) => {
  let kit: ChallengeKit
  group.setup(async () => {
    await freshAccounts()
    kit = await challengeKit()
  })

  for (const [name, forge] of Object.entries(FORGED_CHALLENGES)) {
    test(`with ${name} is refused, even with the right code`, async ({ assert }) => {
      const before = await db.from('sessions')
      const challenge = forge(kit)
      const answer = await answering(challenge, kit.email)
      if (challenge.length <= 2_000)
        assert.deepEqual([answer.status, answer.body.code], [410, 'challenge_expired'])
      else assert.equal(answer.status, 422)
      const enrolment = await call('POST', '/auth/second-factor/enrolment', { body: { challenge } })
      assert.include([410, 422], enrolment.status)
      assert.lengthOf(await db.from('sessions'), before.length)
    })
  }

  test('is none when it is the good one, or the same sealed again', async ({ assert }) => {
    for (const challenge of [kit.good, kit.ours(kit.sealed)]) {
      assert.equal((await answering(challenge, kit.email)).status, 200)
    }
  })
})

test.group('A challenge', (group) => {
  group.each.setup(freshAccounts)

  test('takes no code of another person, and lets nobody in but its own', async ({ assert }) => {
    const [one, other] = [await givenPerson('support'), await givenPerson('admin')]
    const challenge = await challengeOf(one.email)
    const crossed = await answering(challenge, other.email)
    assert.deepEqual([crossed.status, crossed.body.code], [401, 'factor_wrong'])
    const { body } = await answering(challenge, one.email)
    assert.equal(body['user']['id'], one.id)
  })

  test('to tell a code sets no factor up, and one to set it up takes no code', async ({
    assert,
  }) => {
    const enrolled = await givenPerson('support')
    const fresh = await givenPerson('support')
    await db.from('second_factors').where('user_id', fresh.id).delete()
    const body = { challenge: await challengeOf(enrolled.email) }
    const begun = await call('POST', '/auth/second-factor/enrolment', { body })
    assert.equal(begun.body.code, 'challenge_expired')
    const answered = await answering(await challengeOf(fresh.email), enrolled.email)
    assert.equal(answered.body.code, 'challenge_expired')
  })

  test('keeps to the audience it was given for', async ({ assert }) => {
    const { email } = await givenPerson('admin')
    const body = { email, password: PASSWORD, audience: 'web' }
    const asked = await call('POST', '/auth/sign-in', { body, headers: inBody })
    const wish = { challenge: asked.body['challenge'], audience: 'staff' }
    const wider = await call('POST', '/auth/second-factor', {
      body: { ...wish, code: await demoCode(email) },
      headers: inBody,
    })
    assert.equal(wider.status, 422)
    const entered = await answering(String(asked.body['challenge']), email)
    const bearer = String(entered.body['access_token'])
    const refused = await call('GET', '/admin/invites', { bearer })
    assert.deepEqual([refused.status, refused.body.code], [403, 'staff_only'])
    const [session] = await db.from('sessions')
    assert.equal(session.audience, 'web')
  })

  for (const [name, change] of Object.entries({
    'the password has changed': (id: string) =>
      db.from('users').where('id', id).update({ password_hash: 'another' }),
    'the factor has been set up anew': (id: string) =>
      db
        .from('second_factors')
        .where('user_id', id)
        .update({ enrolled_at: new Date(0) }),
    'the factor has been taken away': (id: string) =>
      db.from('second_factors').where('user_id', id).delete(),
    'the person was suspended': (id: string) =>
      db.from('users').where('id', id).update({ state: 'suspended' }),
    'the person was deleted': (id: string) =>
      db.from('users').where('id', id).update({ state: 'deleted' }),
    'the person has gone to sleep': (id: string) =>
      db.from('users').where('id', id).update({ state: 'deactivated' }),
  })) {
    test(`is over once ${name}`, async ({ assert }) => {
      const { id, email } = await givenPerson('support')
      const challenge = await challengeOf(email)
      const code = await demoCode(email)
      await change(id)
      const body = { challenge, code }
      const answer = await call('POST', '/auth/second-factor', { body, headers: inBody })
      assert.deepEqual([answer.status, answer.body.code], [410, 'challenge_expired'])
    })
  }

  test('that was asked to wake an account does so, once the code is right', async ({ assert }) => {
    const { id, email } = await givenPerson('support', 'deactivated')
    const browser = new Browser()
    const wish = { email, password: PASSWORD, audience: 'staff', reactivate: true }
    const asked = await browser.call('POST', '/auth/sign-in', wish)
    const { challenge } = asked.body
    const wrong = await browser.call('POST', '/auth/second-factor', { challenge, code: '000000' })
    assert.equal(wrong.body.code, 'factor_wrong')
    assert.equal((await db.from('users').where('id', id).first()).state, 'deactivated')
    const right = { challenge, code: await demoCode(email) }
    assert.equal((await browser.call('POST', '/auth/second-factor', right)).status, 200)
    assert.equal((await db.from('users').where('id', id).first()).state, 'active')
  })
})
