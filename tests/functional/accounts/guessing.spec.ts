import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { takeAttempt } from '#api/accounts/sign_in/slow_down'
import { demoCode } from '#tests/second_factor'
import { Browser, call, freshAccounts, OUR_ORIGIN } from './calls.js'
import { challengeOf } from './forged_challenges.js'
import { givenPerson, PASSWORD, someEmail } from './people.js'

const inBody = { 'x-token-delivery': 'body' }

const answering = (challenge: string, code: string) =>
  call('POST', '/auth/second-factor', { body: { challenge, code }, headers: inBody })

/** Every block is over, and nothing is forgotten. */
const waitOut = () => db.from('sign_in_failures').update({ blocked_until: null })

test.group('Guessing', (group) => {
  group.each.setup(freshAccounts)

  test('one password for many accounts is slowed down, and opens none', async ({ assert }) => {
    const accounts = []
    for (let n = 0; n < 40; n++) accounts.push((await givenPerson()).email)
    const addresses = accounts.flatMap((email) => [email, someEmail(), someEmail()])
    const codes = new Map<string, number>()
    for (let from = 0; from < addresses.length; from += 10) {
      const tries = addresses.slice(from, from + 10).map((email) =>
        call('POST', '/auth/sign-in', {
          body: { email, password: 'password of the season 1' },
          headers: inBody,
        })
      )
      for (const { body } of await Promise.all(tries))
        codes.set(String(body.code), (codes.get(String(body.code)) ?? 0) + 1)
    }
    assert.deepEqual(Object.fromEntries(codes), { invalid_credentials: 100, slow_down: 20 })
    assert.lengthOf(await db.from('sessions'), 0)
    const right = await call('POST', '/auth/sign-in', {
      body: { email: accounts[0], password: PASSWORD },
      headers: inBody,
    })
    assert.deepEqual([right.status, right.body.code], [429, 'slow_down'])
  }).timeout(120_000)

  test('the code holds the account, for the right password too', async ({ assert }) => {
    const { email } = await givenPerson('support')
    const challenge = await challengeOf(email)
    const code = await demoCode(email)
    const wrong = code === '000000' ? '000001' : '000000'
    for (let n = 1; n <= 5; n++)
      assert.equal((await answering(challenge, wrong)).body.code, 'factor_wrong')
    const held = [
      await answering(challenge, code!),
      await new Browser().signIn(email, 'staff'),
      await call('POST', '/auth/sign-in', { body: { email, password: PASSWORD }, headers: inBody }),
    ]
    for (const { status, body } of held) assert.deepEqual([status, body.code], [429, 'slow_down'])
    assert.lengthOf(await db.from('sessions'), 0)
  })

  test('the code is not forgiven by the right password in between', async ({ assert }) => {
    const { email } = await givenPerson('support')
    const code = await demoCode(email)
    const wrong = code === '000000' ? '000001' : '000000'
    const codes: unknown[] = []
    for (let n = 1; n <= 6; n++) {
      const challenge = await challengeOf(email)
      codes.push((await answering(challenge, wrong)).body.code)
    }
    assert.deepEqual(codes.slice(0, 5), Array(5).fill('factor_wrong'))
    assert.notEqual(codes[5], 'factor_wrong')
  })

  test('backup codes counts as well', async ({ assert }) => {
    const { email } = await givenPerson('support')
    const challenge = await challengeOf(email)
    for (let n = 1; n <= 5; n++)
      assert.equal((await answering(challenge, `abcd-efg${n}`)).body.code, 'factor_wrong')
    assert.equal((await answering(challenge, 'abcd-efgh')).body.code, 'slow_down')
  })

  test('gets ten tries of an account in a quarter of an hour, whatever the waits', async ({
    assert,
  }) => {
    const email = someEmail()
    const tries: unknown[] = []
    for (let n = 1; n <= 12; n++) {
      const { body } = await new Browser().signIn(email, 'web', 'not the password')
      tries.push(body.code)
      if (n < 10) await waitOut()
    }
    assert.deepEqual(tries.slice(0, 10), Array(10).fill('invalid_credentials'))
    assert.deepEqual(tries.slice(10), ['slow_down', 'slow_down'])

    const after = await call('POST', '/auth/sign-in', {
      body: { email, password: PASSWORD },
      headers: { origin: OUR_ORIGIN },
    })
    const seconds = Number(after.headers.get('retry-after'))
    assert.isAbove(seconds, 13 * 60)
    assert.isAtMost(seconds, 15 * 60)
  })

  test('never gets an eleventh within fifteen minutes, at any pace', async ({ assert }) => {
    const start = wallClock.now()
    const taken: number[] = []
    for (let second = 0; second < 2 * 3600; second += 20) {
      const through = await takeAttempt(
        'pace',
        '203.0.113.9',
        start.plus({ seconds: second })
      ).then(
        () => true,
        () => false
      )
      if (through) taken.push(second)
    }
    const windows = taken.map((from) => taken.filter((s) => s >= from && s < from + 900).length)
    assert.isAtMost(Math.max(...windows), 10)
    assert.isAbove(taken.length, 10)
  })
})
