import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { User } from '#api/accounts/user'
import { deactivateAccount } from '#api/accounts/privacy/deletion/deactivate_account'
import { actorFor, givenPerson } from '#tests/functional/accounts/people'
import { caughtMails, drainAllMail, freshDesk } from '#tests/functional/beta/desk'
import { as, givenBusyPerson, REASON, stateOf } from './user_desk.js'

test.group('What staff do for others', (group) => {
  let admin: User
  group.each.setup(async () => {
    await freshDesk()
    admin = await givenPerson('admin')
  })

  test('a lost second factor goes, with all sign-ins and tokens, and its owner hears', async ({
    assert,
  }) => {
    const { user, session } = await givenBusyPerson('support')
    const path = `/users/${user.id}/second-factor`
    assert.equal((await as(admin, 'DELETE', path, {})).status, 422)
    assert.equal((await as(admin, 'DELETE', path, REASON)).status, 204)
    assert.isNotNull((await db.from('sessions').where('id', session).firstOrFail()).ended_at)
    assert.isEmpty(await db.from('api_tokens').where('user_id', user.id).whereNull('revoked_at'))
    assert.deepInclude((await as(admin, 'GET', `/users/${user.id}`)).body.second_factor, {
      enabled: false,
    })
    assert.equal((await as(admin, 'DELETE', path, REASON)).body.code, 'user_state')
    await drainAllMail()
    const [mail] = await caughtMails(user.email)
    assert.equal(mail.subject, 'Your second factor was taken away')
    const event = await db.from('audit_events').where('action', 'second_factor.reset').first()
    assert.deepInclude(event, { actor_id: admin.id, target_id: user.id, reason: REASON.reason })
  })

  test('the link that proves an address is sent again', async ({ assert }) => {
    const waiting = await givenPerson('student', 'pending_verification')
    const path = `/users/${waiting.id}/verification-mail`
    assert.equal((await as(admin, 'POST', path)).status, 202)
    assert.lengthOf(await db.from('audit_events').where('action', 'verification.resent'), 1)
    const proven = await givenPerson()
    const refused = await as(admin, 'POST', `/users/${proven.id}/verification-mail`)
    assert.deepEqual([refused.status, refused.body.code], [409, 'user_state'])
  })

  test('is done whatever signs their names have', async ({ assert }) => {
    const { id } = await givenPerson('student', 'active', 'hye-jin@volkov-iyer.example')
    const names = { first_name: 'Hye-jin', last_name: 'Volkov-Iyer (née O’Neil) =1+1' }
    await db.from('users').where('id', id).update(names)
    const said = { reason: 'Hye-jin asked from hye-jin@volkov-iyer.example' }
    assert.equal((await as(admin, 'POST', `/users/${id}/suspension`, said)).status, 200)
    const event = await db.from('audit_events').where('action', 'user.suspended').firstOrFail()
    assert.equal(event.reason, '[name] asked from [address]')
    assert.equal((await as(admin, 'POST', `/users/${id}/deletion`, said)).status, 204)
    assert.equal((await as(admin, 'GET', `/users/${id}`)).body.first_name, 'Deleted')
  })

  test('a copy is made for the person, and a person is deleted, on record', async ({ assert }) => {
    const { user } = await givenBusyPerson('student')
    const copy = await as(admin, 'POST', `/users/${user.id}/export`, REASON)
    assert.deepInclude(copy.body, { state: 'preparing', download_url: null })
    assert.equal((await as(admin, 'POST', `/users/${user.id}/deletion`, REASON)).status, 204)
    assert.deepInclude((await as(admin, 'GET', `/users/${user.id}`)).body, {
      state: 'deleted',
      first_name: 'Deleted',
    })
    for (const method of ['POST', 'DELETE']) {
      const again = await as(admin, method, `/users/${user.id}/suspension`, REASON)
      assert.deepEqual([again.status, again.body.code], [409, 'user_state'])
    }
    const events = await db.from('audit_events').where('target_id', user.id).orderBy('id')
    assert.includeMembers(
      events.map(({ action, reason }) => `${action}: ${reason}`),
      [`data_export.requested: ${REASON.reason}`, `account.deleted: ${REASON.reason}`]
    )
  })

  test('the last admin does not put their account to sleep either', async ({ assert }) => {
    const [boss, second] = [admin, await givenPerson('admin')]
    await as(boss, 'POST', `/users/${second.id}/suspension`, REASON)
    await db.from('users').where('email', 'operator@example.com').update({ state: 'suspended' })
    await assert.rejects(() => deactivateAccount(actorFor(boss)), /last admin/)
    await as(boss, 'DELETE', `/users/${second.id}/suspension`, REASON)
    await deactivateAccount(actorFor(boss))
    assert.equal(await stateOf(boss), 'deactivated')
  })
})
