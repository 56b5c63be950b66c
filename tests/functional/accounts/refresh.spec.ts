import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { rotateRefreshToken } from '#api/accounts/sessions/rotate_refresh_token'
import { Browser, call, COOKIES, freshAccounts, OUR_ORIGIN, tokensOf } from './calls.js'
import { givenPerson } from './people.js'

const now = wallClock.now()
const later = (seconds: number) => now.plus({ seconds })

async function givenRefreshToken(): Promise<string> {
  return (await tokensOf((await givenPerson()).email)).refresh
}

test.group('Refreshing', (group) => {
  group.each.setup(freshAccounts)

  test('of one token by 20 at once gives one successor', async ({ assert }) => {
    const token = await givenRefreshToken()
    const answers = await Promise.all(Array.from({ length: 20 }, () => rotateRefreshToken(token)))
    assert.lengthOf([...new Set(answers.map((answer) => answer.refreshToken))], 1)
    assert.lengthOf([...new Set(answers.map((answer) => answer.sessionId))], 1)
    assert.lengthOf(await db.from('refresh_tokens'), 2)
  })

  test('of one token by 20 browsers at once keeps them all signed in', async ({ assert }) => {
    const { email } = await givenPerson()
    const browser = new Browser()
    await browser.signIn(email)
    const cookies = Object.fromEntries(browser.cookies)
    const refresh = () =>
      call('POST', '/auth/refresh', { cookies, headers: { origin: OUR_ORIGIN } })
    const answers = await Promise.all(Array.from({ length: 20 }, refresh))
    for (const answer of answers) {
      assert.equal(answer.status, 200)
      assert.equal(answer.body.email, email)
      assert.equal(answer.cookies.get(COOKIES.rt), answers[0].cookies.get(COOKIES.rt))
    }
  })

  test('a spent token within 20 s tells its successor again', async ({ assert }) => {
    const token = await givenRefreshToken()
    const first = await rotateRefreshToken(token, now)
    assert.deepEqual(await rotateRefreshToken(token, later(20)), first)
    const second = await rotateRefreshToken(first.refreshToken, later(21))
    assert.notEqual(second.refreshToken, first.refreshToken)
  })

  test('a spent token after 20 s ends the whole session', async ({ assert }) => {
    const { email } = await givenPerson()
    const { access, refresh } = await tokensOf(email)
    const { refreshToken } = await rotateRefreshToken(refresh, now)
    await assert.rejects(() => rotateRefreshToken(refresh, later(21)), /has ended/)

    const [session] = await db.from('sessions')
    assert.equal(session.end_reason, 'reuse')
    assert.equal((await call('GET', '/auth/me', { bearer: access })).status, 401)
    const headers = { 'x-token-delivery': 'body' }
    const body = { refresh_token: refreshToken }
    const renewed = await call('POST', '/auth/refresh', { body, headers })
    assert.deepEqual([renewed.status, renewed.body.code], [401, 'session_expired'])
  })

  test('an old token many rotations back ends the session too', async ({ assert }) => {
    const first = await givenRefreshToken()
    let token = first
    for (let step = 0; step < 5; step++) {
      token = (await rotateRefreshToken(token, later(step * 900))).refreshToken
    }
    await assert.rejects(() => rotateRefreshToken(first, later(5_000)), /has ended/)
    assert.lengthOf(await db.from('sessions').whereNull('ended_at'), 0)
  })

  test('a token waits 30 days, each use anew', async ({ assert }) => {
    const token = await givenRefreshToken()
    const { refreshToken } = await rotateRefreshToken(token, now.plus({ days: 29 }))
    const again = await rotateRefreshToken(refreshToken, now.plus({ days: 58 }))
    await assert.rejects(() => rotateRefreshToken(again.refreshToken, now.plus({ days: 89 })))
    await assert.rejects(() => rotateRefreshToken('made-up', now))
  })

  test('of a script answers new tokens, and only the hash of any is stored', async ({ assert }) => {
    const refresh = await givenRefreshToken()
    const body = { refresh_token: refresh }
    const headers = { 'x-token-delivery': 'body' }
    const answer = await call('POST', '/auth/refresh', { body, headers, bearer: 'long-dead' })
    assert.equal(answer.status, 200)
    assert.equal((await call('GET', '/auth/me', { bearer: answer.body.access_token })).status, 200)

    const stored = JSON.stringify(await db.from('refresh_tokens'))
    assert.notInclude(stored, refresh)
    assert.notInclude(stored, answer.body.refresh_token)
  })

  test('by cookie never tells a page its tokens', async ({ assert }) => {
    const browser = new Browser()
    await browser.signIn((await givenPerson()).email)
    const answer = await call('POST', '/auth/refresh', {
      cookies: Object.fromEntries(browser.cookies),
      headers: { origin: OUR_ORIGIN, 'x-token-delivery': 'body' },
    })
    assert.equal(answer.status, 200)
    assert.notProperty(answer.body, 'refresh_token')
    assert.notProperty(answer.body, 'access_token')
    assert.isTrue(answer.cookies.has(COOKIES.rt))
  })

  test('with nothing to renew takes dead cookies away', async ({ assert }) => {
    const browser = new Browser()
    browser.cookies.set(COOKIES.rt, 'made-up')
    const answer = await browser.call('POST', '/auth/refresh')
    assert.deepEqual([answer.status, answer.body.code], [401, 'session_expired'])
    assert.equal(browser.cookies.size, 0)
    assert.equal((await browser.call('POST', '/auth/refresh')).status, 401)
  })

  test('does not renew who was suspended meanwhile', async ({ assert }) => {
    const user = await givenPerson()
    const browser = new Browser()
    await browser.signIn(user.email)
    await db.from('users').where('id', user.id).update({ state: 'suspended' })
    assert.equal((await browser.call('POST', '/auth/refresh')).status, 401)
  })
})
