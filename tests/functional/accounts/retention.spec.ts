import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { purgeExpired } from '#api/accounts/retention_repository'
import { createApiToken } from '#api/accounts/tokens/create_api_token'
import { registerPending } from '#api/accounts/sign_up/register_pending'
import { Browser, call, freshAccounts, tokensOf } from './calls.js'
import { actorFor, givenPerson, hashedPassword, someEmail } from './people.js'

const TABLES = [
  'refresh_tokens',
  'sessions',
  'api_tokens',
  'email_verifications',
  'sign_in_failures',
]

const counts = async () => Promise.all(TABLES.map(async (table) => (await db.from(table)).length))

test.group('Retention', (group) => {
  group.each.setup(freshAccounts)

  test('keeps what is in use and deletes it once it is long past', async ({ assert }) => {
    const user = await givenPerson()
    const { access: bearer } = await tokensOf(user.email)
    await createApiToken(actorFor(user), { name: 'x', scopes: ['view_own_bookings'] })
    const waiting = {
      firstName: 'Ola',
      lastName: 'Reyes',
      role: 'student' as const,
      inviteId: null,
    }
    await registerPending({ ...waiting, email: someEmail(), passwordHash: await hashedPassword() })
    await new Browser().signIn(someEmail())
    const before = await counts()
    assert.isTrue(before.every((count) => count > 0))

    await purgeExpired(wallClock.now())
    assert.deepEqual(await counts(), before)
    assert.equal((await call('GET', '/auth/me', { bearer })).status, 200)

    await purgeExpired(wallClock.now().plus({ days: 32 }))
    assert.deepEqual(await counts(), [0, 0, 1, 0, 0])
    await purgeExpired(wallClock.now().plus({ days: 181 }))
    assert.deepEqual(await counts(), [0, 0, 0, 0, 0])
    assert.lengthOf(await db.from('users'), 2)
  })
})
