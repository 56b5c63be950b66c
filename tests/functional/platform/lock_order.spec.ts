import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { deleteAccount } from '#api/accounts/privacy/deletion/delete_account'
import { expireInvites } from '#api/beta/invites/expire_invites'
import { insertInvites, type InviteDraft } from '#api/beta/invites/insert_invites'
import { PHASES } from '#api/beta/posture/posture'
import { businessClock } from '#api/core/clock'
import { MAIL_COLUMNS, type MailRow } from '#api/core/mail/mail_row'
import { recordOutcomes } from '#api/core/mail/record_outcomes'
import { settleProfiles } from '#api/onboarding/settle_profiles_job'
import { Browser } from '#tests/functional/accounts/calls'
import { actorFor, givenPerson, PASSWORD } from '#tests/functional/accounts/people'
import { givenLink, givenStaffSession } from '#tests/functional/admin/user_desk'
import { asStaff, freshDesk, givenSentInvite, passDays } from '#tests/functional/beta/desk'
import { givenRequest } from '#tests/functional/beta/waitlist_desk'
import { givenClinic, givenInstructor, inDays, moveTo } from '#tests/functional/clinic/desk'
import { queuedFor } from '#tests/functional/locks'
import { complete, WORDS } from '#tests/functional/onboarding/complete'
import { givenSignedIn } from '#tests/functional/own_account/desk'

const EMAIL = 'wendy@example.com'

const held = (table: string, id: string) => `SELECT 1 FROM ${table} WHERE id = '${id}' FOR UPDATE`

/** By staff, who need no password. */
async function deletes(id: string): Promise<number> {
  await deleteAccount(actorFor(await givenPerson('admin')), id, { reason: 'asked' })
  return 202
}

/** Each pair waited for each other once: see "Locks" in the developer guide. */
test.group('One order of locks', (group) => {
  group.each.setup(() => freshDesk(PHASES.public))

  test('for a change to a person and the job that settles profiles', async ({ assert }) => {
    const { browser, user } = await givenSignedIn('instructor')
    await browser.call('PUT', '/instructor/profile', WORDS)
    await complete(user.id)
    assert.equal((await browser.call('POST', '/instructor/onboarding/live')).status, 200)
    await db.from('avatars').where('user_id', user.id).delete()
    const other = { bio: 'I teach quickly and listen even so.' }
    const { answers, deadlocks } = await queuedFor(held('users', user.id), [
      () => browser.call('PUT', '/instructor/profile', other).then(({ status }) => status),
      () => settleProfiles().then(() => 0),
    ])
    assert.deepEqual([deadlocks, ...answers], [0, 200, 0])
    assert.isFalse((await db.from('instructor_profiles').firstOrFail()).shown)
  })

  test('for a deletion and staff who open a view of the person', async ({ assert }) => {
    const person = await givenPerson()
    const ticket = await givenLink(await givenStaffSession(await givenPerson('support')), person)
    const open = () => new Browser().call('POST', '/auth/impersonation', { ticket })
    const { answers, deadlocks } = await queuedFor(held('users', person.id), [
      () => deletes(person.id),
      () => open().then(({ status }) => status),
    ])
    assert.deepEqual([deadlocks, ...answers], [0, 202, 409])
  })

  test('for somebody who steps back and a note that they were there', async ({ assert }) => {
    const starts_at = inDays(2)!
    const id = await givenClinic({ starts_at })
    const iris = await givenInstructor()
    await iris.signUp(id)
    const [signUp] = await db.from('clinic_sign_ups').where('clinic_date_id', id)
    await moveTo(new Date(Date.parse(starts_at) - 20 * 60_000).toISOString())
    const { answers, deadlocks } = await queuedFor(held('clinic_dates', id), [
      () => iris.stepBack(id),
      () => asStaff('PUT', `/clinic-sign-ups/${signUp.id}/attendance`, { attendance: 'attended' }),
    ])
    const [back, noted] = answers
    assert.deepEqual([deadlocks, back.status], [0, 200])
    assert.equal(noted.body.code, 'not_seated')
  })

  test('for a deletion and a change of address after another', async ({ assert }) => {
    const { browser, user } = await givenSignedIn()
    const change = (email: string) =>
      browser.call('POST', '/auth/email-change', { email, password: PASSWORD })
    assert.equal((await change('first@example.com')).status, 202)
    const { answers, deadlocks } = await queuedFor(held('users', user.id), [
      () => deletes(user.id),
      () => change('second@example.com').then(({ status }) => status),
    ])
    assert.deepEqual([deadlocks, ...answers], [0, 202, 401])
  })

  test('for a deletion and an old invite sent again', async ({ assert }) => {
    const { id } = await givenSentInvite({ email: EMAIL, role: 'student', expires_in_days: 1 })
    await passDays(2)
    await expireInvites()
    const wish = await givenRequest(EMAIL, { role: 'student' })
    const person = await givenPerson('student', 'active', EMAIL)
    const { answers, deadlocks } = await queuedFor(held('invite_requests', wish.id), [
      () => deletes(person.id),
      () => asStaff('POST', `/invites/${id}/resend`).then(({ status }) => status),
    ])
    assert.deepEqual([deadlocks, answers[0]], [0, 202])
    assert.isBelow(answers[1], 500)
  })

  test('for a deletion and a mail that leaves', async ({ assert }) => {
    const { body } = await asStaff('POST', '/invites', { email: EMAIL, role: 'student' })
    const person = await givenPerson('student', 'active', EMAIL)
    const { id } = await db.from('mail_messages').where('cause_id', String(body.id)).firstOrFail()
    const [row] = await claimed(id)
    const sent = { row, state: 'sent', answer: 'accepted' } as const
    const { answers, deadlocks } = await queuedFor(held('invites', String(body.id)), [
      () => deletes(person.id),
      () => recordOutcomes('lane', [sent]).then(() => 0),
    ])
    assert.deepEqual([deadlocks, ...answers], [0, 202, 0])
  })

  test('for two files about the same people', async ({ assert }) => {
    const names = ['ada', 'ben', 'cleo']
    const { id } = await givenSentInvite({ email: 'template@example.com' })
    const ben = { id: 'another', code_hmac: 'another', email_key: 'ben@example.com' }
    const being = `INSERT INTO invites SELECT (jsonb_populate_record(i,
      CAST('${JSON.stringify(ben)}' AS jsonb))).* FROM invites i WHERE id = '${id}'`
    const write = (people: string[]) => () =>
      db.transaction((trx) => insertInvites(trx, people.map(draftOf), businessClock.now()))
    const { answers, deadlocks } = await queuedFor(being, [write(names), write(names.toReversed())])
    assert.equal(deadlocks, 0)
    assert.deepEqual(answers.map((invites) => invites.length).sort(), [0, 3])
  })
})

/** A mail as a lane has it that is about to say how it went. */
const claimed = (id: string): Promise<MailRow[]> =>
  db
    .from('mail_messages')
    .where({ id })
    .update({ state: 'sending', lease_owner: 'lane', attempts: 1 })
    .returning(MAIL_COLUMNS.split(', '))

const draftOf = (name: string): InviteDraft => ({
  ...{ email: `${name}@example.com`, emailKey: `${name}@example.com`, firstName: null },
  ...{ lastName: null, role: 'instructor', founding: false, expiresInDays: 14, source: 'csv' },
  ...{ campaign: null, note: null, metadata: {}, batchId: null, createdBy: null },
})
