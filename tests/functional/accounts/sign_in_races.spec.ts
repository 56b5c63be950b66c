import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { requestToken } from '#api/accounts/address_requests/ask_by_mail'
import { changeRoles } from '#api/accounts/oversight/change_roles'
import { restoreUser } from '#api/accounts/oversight/restore_user'
import { suspendUser } from '#api/accounts/oversight/suspend_user'
import { hashNewPassword } from '#api/accounts/passwords/password'
import { setPassword } from '#api/accounts/passwords/set_password'
import type { Audience } from '#api/accounts/sessions/audience'
import type { User } from '#api/accounts/user'
import { until } from '#tests/house'
import { Browser, call, freshAccounts, type Answer } from './calls.js'
import { actorFor, givenPerson } from './people.js'

const OTHER = 'a new and longer passphrase'
const ROUNDS = 12

async function resetPassword({ email }: User): Promise<Answer> {
  await call('POST', '/auth/password-reset', { body: { email } })
  const [row] = await db.from('address_requests').where('email', email).orderBy('id', 'desc')
  const body = { token: requestToken(row.id), password: OTHER }
  return call('POST', '/auth/password-reset/confirmation', { body })
}

/** Many sign-ins with the old password, as spread over the time that `act` takes. */
async function signInDuring(user: User, act: () => Promise<unknown>, audience: Audience = 'web') {
  const browsers = Array.from({ length: 5 }, () => new Browser())
  const [, ...answers] = await Promise.all([
    act(),
    ...browsers.map((browser) => browser.signIn(user.email, audience)),
  ])
  const inside = []
  for (const browser of browsers) inside.push((await browser.call('GET', '/auth/me')).status)
  return { inside, statuses: answers.map(({ status }) => status) }
}

test.group('A sign-in at the same moment', (group) => {
  let admin: User
  group.each.setup(async () => {
    await freshAccounts()
    admin = await givenPerson('admin')
  })

  test('as a password reset keeps no session', async ({ assert }) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const user = await givenPerson()
      const { inside, statuses } = await signInDuring(user, () => resetPassword(user))
      assert.deepEqual(inside, Array(5).fill(401))
      for (const status of statuses) assert.include([200, 401, 429], status)
      assert.equal((await new Browser().signIn(user.email, 'web', OTHER)).status, 200)
    }
  }).timeout(120_000)

  test('as a password is set waits for it, and is refused', async ({ assert }) => {
    const user = await givenPerson()
    const passwordHash = await hashNewPassword(OTHER, user)
    const browser = new Browser()
    const trx = await db.transaction()
    await setPassword(trx, user, passwordHash, { except: null })
    const signingIn = browser.signIn(user.email)
    const waits = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'
      AND datname = current_database() AND query LIKE '%FOR SHARE%'`
    await until(async () => (await db.rawQuery(waits)).rows.length > 0)
    await trx.commit()
    const { status, body } = await signingIn
    assert.deepEqual([status, body.code], [401, 'invalid_credentials'])
    assert.equal(browser.cookies.size, 0)
    assert.lengthOf(await db.from('sessions').where('user_id', user.id), 0)
  }).timeout(30_000)

  test('as a suspension does not come to life when that is lifted', async ({ assert }) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const user = await givenPerson()
      const { inside } = await signInDuring(user, () =>
        suspendUser(actorFor(admin), user.id, 'for a test')
      )
      await restoreUser(actorFor(admin), user.id, 'for a test')
      assert.deepEqual(inside, Array(5).fill(401))
      const open = await db.from('sessions').where('user_id', user.id).whereNull('ended_at')
      assert.deepEqual(open, [])
    }
  }).timeout(120_000)

  test('as the last staff role is lost leaves no session of the staff', async ({ assert }) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const user = await givenPerson('support')
      const wish = { roles: ['student'] as const, reason: 'for a test' }
      await signInDuring(user, () => changeRoles(actorFor(admin), user.id, wish), 'staff')
      const open = await db
        .from('sessions')
        .where({ user_id: user.id, audience: 'staff' })
        .whereNull('ended_at')
      assert.deepEqual(open, [])
    }
  }).timeout(120_000)
})
