import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { createStaff } from '#api/accounts/roles/create_staff'
import { DEMO_PASSWORD, seedDemoAccounts } from '#api/accounts/demo_accounts'
import { ROLES } from '#api/accounts/permissions'
import { Browser, freshAccounts } from './calls.js'
import { givenPerson, PASSWORD, someEmail } from './people.js'

const wish = (email: string, ...roles: string[]) => ({
  email,
  roles,
  firstName: 'Ops',
  lastName: 'Desk',
})

test.group('Making staff', (group) => {
  group.each.setup(freshAccounts)

  test('gives a password that works, told once', async ({ assert }) => {
    const email = someEmail()
    const { password } = await createStaff(wish(email, 'support'))
    const admitted = async () => (await new Browser().signIn(email, 'staff', password)).body.code
    assert.equal(await admitted(), 'factor_setup_required')
    const again = await createStaff(wish(email, 'support'))
    assert.isUndefined(again.password)
    assert.equal(await admitted(), 'factor_setup_required')
    assert.lengthOf(await db.from('audit_events'), 0)
  })

  test('leaves an account exactly the roles named, beside what it is on the site', async ({
    assert,
  }) => {
    const student = await givenPerson('student')
    await createStaff(wish(student.email, 'support', 'finance'))
    const made = await createStaff(wish(student.email, 'moderator'))
    assert.sameMembers(made.roles, ['student', 'moderator'])
    const { body } = await new Browser().signIn(student.email, 'staff')
    assert.equal(body.code, 'factor_setup_required')
  })

  test('gives nothing to who never proved the address', async ({ assert }) => {
    const squatter = await givenPerson('student', 'pending_verification')
    const { password } = await createStaff(wish(squatter.email, 'admin'))
    assert.isString(password)
    assert.equal((await new Browser().signIn(squatter.email, 'staff', PASSWORD)).status, 401)
  })

  test('refuses a role that is none, no role, and a weak password', async ({ assert }) => {
    await assert.rejects(() => createStaff(wish(someEmail(), 'student')), /Staff roles are/)
    await assert.rejects(() => createStaff(wish(someEmail())), /at least one role/)
    const weak = { ...wish(someEmail(), 'admin'), password: '1234567890' }
    await assert.rejects(() => createStaff(weak), /most used/)
    assert.lengthOf(await db.from('users'), 0)
  })
})

test.group('Demo accounts', (group) => {
  group.each.setup(freshAccounts)

  test('are there once for each role and can sign in', async ({ assert }) => {
    await seedDemoAccounts()
    await seedDemoAccounts()
    assert.lengthOf(await db.from('users'), ROLES.length)
    for (const role of ROLES) {
      const email = `${role}@instainstru.test`
      const { status, body } = await new Browser().signIn(email, 'web', DEMO_PASSWORD)
      assert.equal(status, 200)
      assert.deepInclude(body, { roles: [role], state: 'active' })
    }
  })
})
