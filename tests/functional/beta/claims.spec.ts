import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { setRoles } from '#api/accounts/roles/set_roles'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { admit } from '#api/beta/sign_up/admit'
import { holdInvite } from '#api/beta/invites/redeem_invite'
import { Browser, call, COOKIES, OUR_ORIGIN, tokensOf } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { freshDesk, givenCodes } from './desk.js'

const claimsOf = (token = '') =>
  JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()) as Record<string, unknown>

async function givenBrowser() {
  const user = await givenPerson('instructor')
  const browser = new Browser()
  await browser.signIn(user.email)
  const said = () => claimsOf(browser.cookies.get(COOKIES.at))
  return { user, browser, said }
}

const open = () => setPosture(PHASES.public, null, 'for a test')

test.group('What a token says of the beta', (group) => {
  group.each.setup(() => freshDesk(PHASES.instructor_only))

  test('is said anew with the first answer after a switch, and only with that', async ({
    assert,
  }) => {
    const { browser, said } = await givenBrowser()
    assert.include(said(), { beta_access: false, beta_phase: 'instructor_only' })
    assert.isEmpty((await browser.call('GET', '/auth/me')).cookies)
    await open()
    assert.sameMembers([...(await browser.call('GET', '/auth/me')).cookies.keys()], [COOKIES.at])
    assert.equal(said().beta_phase, 'public')
    assert.isEmpty((await browser.call('GET', '/auth/me')).cookies)
  })

  test('is said anew when a grant is made', async ({ assert }) => {
    const { user, browser, said } = await givenBrowser()
    const [{ id }] = await givenCodes(1)
    await db.transaction(async (trx) => {
      const claim = { id, email: user.email, role: 'instructor' as const }
      await admit(trx, await holdInvite(trx, claim), user)
    })
    await browser.call('GET', '/auth/me')
    assert.include(said(), { beta_access: true, beta_role: 'instructor' })
  })

  test('comes with new roles too', async ({ assert }) => {
    const { user, browser, said } = await givenBrowser()
    const change = { actorId: null, reason: 'for a test', channel: 'command' as const }
    await setRoles({ ...change, userId: user.id, roles: ['student'] })
    await browser.call('GET', '/auth/me')
    assert.deepEqual(said().roles, ['student'])
  })

  test('makes no session longer', async ({ assert }) => {
    const { browser, said } = await givenBrowser()
    const { exp: end, sid } = said()
    const [before] = await db.from('sessions')
    await open()
    await browser.call('GET', '/auth/me')
    assert.equal(said().sid, sid)
    assert.closeTo(Number(said().exp), Number(end) - 1, 1)
    assert.deepEqual(await db.from('sessions'), [before])
    assert.lengthOf(await db.from('refresh_tokens'), 1)
  })

  test('brings no session back that was ended, by this request or before it', async ({
    assert,
  }) => {
    const { browser } = await givenBrowser()
    const kept = new Map(browser.cookies)
    await open()
    const signedOut = await browser.call('POST', '/auth/sign-out')
    assert.equal(signedOut.cookies.get(COOKIES.at), '')
    for (const [name, value] of kept) browser.cookies.set(name, value)
    const late = await browser.call('GET', '/auth/me')
    assert.equal(late.status, 401)
    assert.notExists(late.cookies.get(COOKIES.at))
  })

  test('of many requests at once none is refused, and each gets a good token', async ({
    assert,
  }) => {
    const { browser } = await givenBrowser()
    const cookies = Object.fromEntries(browser.cookies)
    await open()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => call('GET', '/auth/me', { cookies }))
    )
    for (const { status, cookies: got } of answers) {
      const bearer = got.get(COOKIES.at)!
      assert.deepEqual([status, claimsOf(bearer).beta_phase], [200, 'public'])
      assert.equal((await call('GET', '/auth/me', { bearer })).status, 200)
    }
    assert.equal((await browser.call('POST', '/auth/refresh')).status, 200)
  })

  test('is left alone for a script, and where an answer is kept for everybody', async ({
    assert,
  }) => {
    const { user, browser } = await givenBrowser()
    const { access } = await tokensOf(user.email)
    await open()
    assert.isEmpty((await call('GET', '/auth/me', { bearer: access })).cookies)
    const cookies = Object.fromEntries(browser.cookies)
    const headers = { origin: OUR_ORIGIN }
    const signedIn = await call('POST', '/auth/refresh', { cookies, headers })
    assert.equal(claimsOf(signedIn.cookies.get(COOKIES.at)).beta_phase, 'public')
    assert.lengthOf(signedIn.headers.getSetCookie(), 2)
  })
})
