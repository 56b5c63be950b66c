import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { suspendUser } from '#api/accounts/oversight/suspend_user'
import { printableToken } from '#api/accounts/tokens/printable_token'
import type { User } from '#api/accounts/user'
import { sessionLooks } from '#api/admin/stream/session_looks'
import env from '#start/env'
import { Browser, freshAccounts } from './calls.js'
import { actorFor, givenPerson, PASSWORD } from './people.js'

const MOST_MS = 5_000
const USUAL_MS = sessionLooks.everyMs
const URL = `http://${env.get('HOST')}:${env.get('PORT')}/api/admin/stream?topics=invites`

interface Following {
  /** Milliseconds from the call until the server ended the stream. */
  ended(): Promise<number>
  isOpen(): boolean
}

async function follow(headers: Record<string, string>): Promise<Following> {
  const answer = await fetch(URL, { headers, signal: AbortSignal.timeout(20_000) })
  if (answer.status !== 200) throw new Error(`answered ${answer.status}`)
  let open = true
  const end = (async () => {
    for await (const _chunk of answer.body!) continue
  })().finally(() => (open = false))
  return {
    async ended() {
      const since = performance.now()
      await end
      return performance.now() - since
    },
    isOpen: () => open,
  }
}

const cookieOf = (browser: Browser) => ({
  cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; '),
})

async function givenStaffBrowser(user: User): Promise<Browser> {
  const browser = new Browser()
  await browser.signIn(user.email, 'staff')
  return browser
}

/** How a session may end while its stream is open. */
const ENDINGS: Record<string, (scene: Scene) => Promise<unknown>> = {
  'it was signed out': ({ browser }) => browser.call('POST', '/auth/sign-out'),
  'it was ended elsewhere': async ({ elsewhere, id }) =>
    elsewhere.call('DELETE', `/auth/sessions/${id}`),
  'all others were ended elsewhere': ({ elsewhere }) => elsewhere.call('DELETE', '/auth/sessions'),
  'the password was changed elsewhere': ({ elsewhere }) =>
    elsewhere.call('PUT', '/auth/password', {
      current_password: PASSWORD,
      password: 'a new and longer passphrase',
    }),
  'the person was suspended': ({ user, admin }) =>
    suspendUser(actorFor(admin), user.id, 'for a test'),
}

interface Scene {
  user: User
  admin: User
  browser: Browser
  elsewhere: Browser
  /** Of the session behind the stream. */
  id: string
}

test.group('An open stream', (group) => {
  group.setup(() => {
    sessionLooks.everyMs = 250
    return () => void (sessionLooks.everyMs = USUAL_MS)
  })
  group.each.setup(freshAccounts)
  group.each.timeout(30_000)

  test('is looked at often enough to close within five seconds', ({ assert }) => {
    assert.isAtMost(USUAL_MS, MOST_MS - 1_000)
  })

  for (const [name, end] of Object.entries(ENDINGS)) {
    test(`of a session closes within five seconds after ${name}`, async ({ assert }) => {
      const [user, admin] = [await givenPerson('support'), await givenPerson('admin')]
      const browser = await givenStaffBrowser(user)
      const { id } = await db.from('sessions').where('user_id', user.id).firstOrFail()
      const elsewhere = await givenStaffBrowser(user)
      const [its, others] = [
        await follow(cookieOf(browser)),
        await follow(cookieOf(await givenStaffBrowser(admin))),
      ]
      await end({ user, admin, browser, elsewhere, id })
      assert.isBelow(await its.ended(), MOST_MS)
      assert.isTrue(others.isOpen())
    })
  }

  test('of an API token closes within five seconds after a suspension', async ({ assert }) => {
    const [user, admin] = [await givenPerson('support'), await givenPerson('admin')]
    const authorization = `Bearer ${await printableToken(user.email)}`
    const stream = await follow({ authorization })
    await suspendUser(actorFor(admin), user.id, 'for a test')
    assert.isBelow(await stream.ended(), MOST_MS)
    const again = await fetch(URL, { headers: { authorization } })
    assert.include([401, 403], again.status)
  })

  test('of an API token closes within five seconds after it was revoked', async ({ assert }) => {
    const user = await givenPerson('support')
    const stream = await follow({ authorization: `Bearer ${await printableToken(user.email)}` })
    const browser = await givenStaffBrowser(user)
    const { id } = await db.from('api_tokens').where('user_id', user.id).firstOrFail()
    assert.equal((await browser.call('DELETE', `/auth/tokens/${id}`)).status, 204)
    assert.isBelow(await stream.ended(), MOST_MS)
  })

  test('goes on while nothing of the kind happens', async ({ assert }) => {
    const lasting = await givenStaffBrowser(await givenPerson('support'))
    const stream = await follow(cookieOf(lasting))
    // Each of these closes at a look of its own, when the lasting one was looked at too.
    const user = await givenPerson('support')
    for (let looks = 0; looks < 3; looks++) {
      const browser = await givenStaffBrowser(user)
      const other = await follow(cookieOf(browser))
      await browser.call('POST', '/auth/sign-out')
      await other.ended()
    }
    assert.isTrue(stream.isOpen())
    await lasting.call('POST', '/auth/sign-out')
    assert.isBelow(await stream.ended(), MOST_MS)
  })
})
