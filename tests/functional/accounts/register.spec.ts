import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { registerPending } from '#api/accounts/sign_up/register_pending'
import { registerUser, type Registration } from '#api/accounts/sign_up/register_user'
import { createApiToken } from '#api/accounts/tokens/create_api_token'
import { Browser, call, freshAccounts, tokensOf } from './calls.js'
import { actorFor, givenPerson, hashedPassword, someEmail } from './people.js'

async function person(changes: Partial<Registration> = {}): Promise<Registration> {
  const passwordHash = await hashedPassword()
  const names = { firstName: 'Ola', lastName: 'Reyes' }
  return {
    email: someEmail(),
    passwordHash,
    ...names,
    roles: ['student'],
    ...changes,
  }
}

const register = (registration: Registration) =>
  db.transaction((trx) => registerUser(trx, registration))

const mailsTo = (email: string) => db.from('mail_messages').where('to_address', email).orderBy('id')

test.group('Registering', (group) => {
  group.each.setup(freshAccounts)

  test('with one address by 50 at once makes one account', async ({ assert }) => {
    const same = await person()
    const answers = await Promise.allSettled(Array.from({ length: 50 }, () => register(same)))
    const refused = answers.filter((answer) => answer.status === 'rejected')
    assert.lengthOf(refused, 49)
    for (const { reason } of refused)
      assert.deepEqual([reason.status, reason.code], [409, 'email_taken'])
    assert.lengthOf(await db.from('users'), 1)
    assert.lengthOf(await db.from('user_roles'), 1)
  })

  test('with a proven address makes an active account, and no mail', async ({ assert }) => {
    const proven = await person()
    assert.equal((await register(proven)).state, 'active')
    assert.lengthOf(await mailsTo(proven.email), 0)
  })

  test('leaves nothing behind when the transaction fails', async ({ assert }) => {
    const registration = await person()
    const failing = db.transaction(async (trx) => {
      await registerUser(trx, registration)
      throw new Error('later')
    })
    await assert.rejects(() => failing, 'later')
    for (const table of ['users', 'user_roles']) {
      assert.lengthOf(await db.from(table), 0)
    }
  })

  test('with a proven address takes over what somebody began with it and never proved', async ({
    assert,
  }) => {
    const squatter = await givenPerson('instructor', 'pending_verification')
    const { access } = await tokensOf(squatter.email)
    const wish = { name: 'x', scopes: ['manage_services'] }
    const { token } = await createApiToken(actorFor(squatter), wish)

    const owner = await register(await person({ email: squatter.email, passwordHash: 'new' }))
    assert.equal(owner.id, squatter.id)
    assert.deepInclude(owner, { state: 'active', first_name: 'Ola', roles: ['student'] })
    for (const bearer of [access, token]) {
      assert.equal((await call('GET', '/auth/me', { bearer })).status, 401)
    }
    assert.lengthOf(await db.from('email_verifications'), 0)
    await assert.rejects(async () => register(await person({ email: squatter.email })))
  })
})

test.group('Signing up without proof', (group) => {
  group.each.setup(freshAccounts)

  async function pending(email: string, firstName = 'Ola') {
    const passwordHash = await hashedPassword()
    const names = { firstName, lastName: 'Reyes' }
    await registerPending({ ...names, email, passwordHash, role: 'student', inviteId: null })
  }

  test('tells only the mailbox whether the address was known', async ({ assert }) => {
    const known = await givenPerson()
    const unknown = someEmail()
    await Promise.all([pending(known.email), pending(unknown)])
    assert.equal((await mailsTo(known.email))[0].kind, 'already_registered')
    assert.equal((await mailsTo(unknown))[0].kind, 'verify_email')
    const untouched = await db.from('users').where('id', known.id).firstOrFail()
    assert.deepInclude(untouched, { first_name: 'Nell', state: 'active' })
  })

  test('by 30 at once makes one account, and the five newest links stay open', async ({
    assert,
  }) => {
    const email = someEmail()
    await Promise.all(Array.from({ length: 30 }, () => pending(email)))
    assert.lengthOf(await db.from('users'), 1)
    const open = await db.from('email_verifications').select('id')
    assert.lengthOf(open, 5)
    const causes = (await mailsTo(email)).map(({ cause_id: id }) => id)
    assert.includeMembers(
      causes,
      open.map(({ id }) => id)
    )
  })

  test('again and again sends a member one mail a day', async ({ assert }) => {
    const { email } = await givenPerson()
    await Promise.all(Array.from({ length: 10 }, () => pending(email)))
    assert.lengthOf(await mailsTo(email), 1)
  })

  test('lets the person in, who may not reach out to others yet', async ({ assert }) => {
    const email = someEmail()
    await pending(email)
    const { status, body } = await new Browser().signIn(email)
    assert.equal(status, 200)
    assert.equal(body.state, 'pending_verification')
  })
})
