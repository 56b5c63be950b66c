import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { Refusal } from '#api/core/errors'
import { forgive, takeAttempt } from '#api/accounts/sign_in/slow_down'
import { Browser, freshAccounts } from './calls.js'
import { givenPerson, someEmail } from './people.js'

const IP = '203.0.113.7'
const start = wallClock.now()

/** Seconds to wait, or 0 when the attempt was let through. */
async function attempt(email: string, afterSeconds: number, ip = IP): Promise<number> {
  try {
    await takeAttempt(email, ip, start.plus({ seconds: afterSeconds }))
    return 0
  } catch (error) {
    if (error instanceof Refusal && error.code === 'slow_down')
      return error.refusal.retryAfterSeconds!
    throw error
  }
}

async function givenFailures(email: string, count: number): Promise<void> {
  await takeAttempt(email, IP, start)
  await db
    .from('sign_in_failures')
    .whereLike('subject', 'account:%')
    .update({ failures: count - 1, blocked_until: null })
  await takeAttempt(email, IP, start)
}

test.group('Failures to sign in', (group) => {
  group.each.setup(freshAccounts)

  for (const [failures, seconds] of [
    [5, 30],
    [10, 5 * 60],
    [15, 30 * 60],
    [20, 60 * 60],
    [77, 60 * 60],
  ]) {
    test(`${failures} of them hold an account for ${seconds} s`, async ({ assert }) => {
      const email = someEmail()
      await givenFailures(email, failures)
      assert.closeTo(await attempt(email, 0), seconds, 0.01)
      assert.closeTo(await attempt(email, seconds - 1), 1, 0.01)
      assert.equal(await attempt(someEmail(), 0), 0)
      assert.equal(await attempt(email, seconds), 0)
    })
  }

  test('let four through and hold the fifth, whether the address is known or not', async ({
    assert,
  }) => {
    for (const email of [(await givenPerson()).email, someEmail()]) {
      const codes: unknown[] = []
      for (let number = 1; number <= 7; number++) {
        const { body } = await new Browser().signIn(email, 'web', 'not the password')
        codes.push(body.code)
      }
      const refused = Array(5).fill('invalid_credentials')
      assert.deepEqual(codes, [...refused, 'slow_down', 'slow_down'])
    }
  })

  test('hold the right password too, and say for how long', async ({ assert }) => {
    const { email } = await givenPerson()
    for (let number = 1; number <= 5; number++) {
      await new Browser().signIn(email, 'web', 'not the password')
    }
    const right = await new Browser().signIn(email)
    assert.deepEqual([right.status, right.body.code], [429, 'slow_down'])
    assert.closeTo(Number(right.headers.get('retry-after')), 29, 2)
    assert.equal(right.cookies.size, 0)
  })

  test('of a burst are no more than five, however many come at once', async ({ assert }) => {
    const email = someEmail()
    const waits = await Promise.all(Array.from({ length: 60 }, () => attempt(email, 0)))
    assert.lengthOf(
      waits.filter((seconds) => seconds === 0),
      5
    )
  })

  test('are forgotten when the person gets in', async ({ assert }) => {
    const { email } = await givenPerson()
    for (let number = 1; number <= 4; number++) {
      await new Browser().signIn(email, 'web', 'not the password')
    }
    assert.equal((await new Browser().signIn(email)).status, 200)
    for (let number = 1; number <= 4; number++) {
      const { status } = await new Browser().signIn(email, 'web', 'not the password')
      assert.equal(status, 401)
    }
  })

  test('are forgotten after a day without any', async ({ assert }) => {
    const email = someEmail()
    await givenFailures(email, 20)
    assert.equal(await attempt(email, 24 * 3600 + 1), 0)
    assert.equal(await attempt(email, 24 * 3600 + 2), 0)
  })

  test('of many accounts hold the address they come from, far later', async ({ assert }) => {
    const spray = async () => attempt(someEmail(), 0)
    for (let number = 1; number <= 99; number++) assert.equal(await spray(), 0)
    assert.equal(await spray(), 0)
    assert.closeTo(await spray(), 30, 0.01)
    assert.equal(await attempt(someEmail(), 0, '203.0.113.8'), 0)
  })

  test('do not count against an address when the person gets in', async ({ assert }) => {
    const email = someEmail()
    for (let number = 1; number <= 150; number++) await forgive(await takeAttempt(email, IP, start))
    assert.equal(await attempt(someEmail(), 0), 0)
  })

  test('are stored without the address anybody typed', async ({ assert }) => {
    const email = someEmail()
    await attempt(email, 0)
    const rows = await db.from('sign_in_failures')
    assert.notInclude(JSON.stringify(rows), email)
    assert.lengthOf(rows, 2)
  })
})
