import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
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

  test('knows where its person moved from until they are deleted', async ({ assert }) => {
    const { id: user_id, email: new_email } = await givenPerson()
    const change = (at: { confirmed_at: Date | null }) => ({
      ...at,
      id: newId(),
      user_id,
      new_email,
      old_email: someEmail(),
      token_hash: newId(),
      reversal_hash: newId(),
      created_at: new Date(),
      expires_at: new Date(),
    })
    const moved = change({ confirmed_at: new Date() })
    await db.table('email_changes').multiInsert([moved, change({ confirmed_at: null })])
    await purgeExpired(wallClock.now().plus({ days: 31 }))
    const left = await db.from('email_changes')
    assert.deepEqual(
      left.map(({ id }) => id),
      [moved.id]
    )
  })
})
