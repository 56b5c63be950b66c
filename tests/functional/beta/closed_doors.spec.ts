import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES, type Posture } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { until } from '#tests/house'
import { Browser, call, OUR_ORIGIN, type Answer } from '#tests/functional/accounts/calls'
import {
  freshDesk,
  givenCodes,
  givenSentInvite,
  letWorkerWork,
  newcomer,
  proveAddress,
} from './desk.js'

const signUp = (body: unknown) =>
  call('POST', '/auth/sign-up', { body, headers: { origin: OUR_ORIGIN } })

const said = ({ status, body }: Answer) => [status, body.code]

/** Shuts the door while a sign-up, already let past it, waits for a table. */
async function shutDuring(table: 'invites' | 'users', shut: Posture, body: unknown) {
  const trx = await db.transaction()
  await trx.rawQuery(`LOCK TABLE ${table} IN EXCLUSIVE MODE`)
  const signingUp = signUp(body)
  const waits = `SELECT 1 FROM pg_stat_activity
    WHERE wait_event_type = 'Lock' AND datname = current_database()`
  try {
    await until(async () => (await db.rawQuery(waits)).rows.length > 0)
    await setPosture(shut, null, 'for a test')
  } finally {
    await trx.rollback()
  }
  return signingUp
}

/** Each axis shut while the other is as wide open as it can be. */
const AXES: [role: 'instructor' | 'student', shut: Posture, ajar: Posture][] = [
  ['instructor', { instructor: 'closed', student: 'open' }, PHASES.instructor_only],
  ['student', { instructor: 'open', student: 'closed' }, PHASES.alpha],
]

for (const [role, shut, ajar] of AXES) {
  test.group(`A closed door for whoever would come in as ${role}`, (group) => {
    group.each.setup(() => freshDesk(shut))

    test('stays shut to an invite sent to the address, which is not used up', async ({
      assert,
    }) => {
      const { id, code, email } = await givenSentInvite({ role })
      const asked = newcomer({ email, code, role })
      assert.deepEqual(said(await signUp(asked)), [403, 'signup_closed'])
      assert.isNull(await db.from('users').where('email', email).first())
      assert.isNull((await db.from('invites').where('id', id).firstOrFail()).redeemed_at)

      await setPosture(ajar, null, 'for a test')
      const { status, body } = await signUp(asked)
      assert.equal(status, 201)
      assert.containsSubset(body, { roles: [role], beta: { access: true, role } })
    })

    test('stays shut to an invite that the browser remembers', async ({ assert }) => {
      const { code, email } = await givenSentInvite({ role })
      const browser = new Browser()
      const looked = await browser.call('GET', `/beta/invites/validate?code=${code}`)
      assert.equal(looked.status, 200)
      const answer = await browser.call('POST', '/auth/sign-up', newcomer({ email, role }))
      assert.deepEqual(said(answer), [403, 'signup_closed'])
    })

    test('keeps out who proves an address after it was shut', async ({ assert }) => {
      await setPosture(ajar, null, 'for a test')
      const [{ id, code }] = await givenCodes(1, { role })
      const email = 'later@example.com'
      assert.equal((await signUp(newcomer({ email, code, role }))).status, 202)
      await letWorkerWork()

      await setPosture(shut, null, 'for a test')
      assert.deepEqual(said(await proveAddress(email)), [403, 'signup_closed'])
      const user = await db.from('users').where('email', email).firstOrFail()
      assert.equal(user.state, 'pending_verification')
      assert.isNull((await db.from('invites').where('id', id).firstOrFail()).redeemed_at)

      await setPosture(ajar, null, 'for a test')
      const { status, body } = await proveAddress(email)
      assert.equal(status, 200)
      assert.containsSubset(body, { state: 'active', beta: { access: true, role } })
    })

    test('keeps out who signs up with an invite while it is being shut', async ({ assert }) => {
      await setPosture(ajar, null, 'for a test')
      const { id, code, email } = await givenSentInvite({ role })
      const answer = await shutDuring('invites', shut, newcomer({ email, code, role }))
      assert.deepEqual(said(answer), [403, 'signup_closed'])
      assert.isNull(await db.from('users').where('email', email).first())
      assert.isNull((await db.from('invites').where('id', id).firstOrFail()).redeemed_at)
    })

    test('keeps out who signs up without one while it is being shut', async ({ assert }) => {
      await setPosture(PHASES.public, null, 'for a test')
      const email = 'quick@example.com'
      const answer = await shutDuring('users', shut, newcomer({ email, role }))
      assert.deepEqual(said(answer), [403, 'signup_closed'])
      assert.isNull(await db.from('users').where('email', email).first())
    })

    test('keeps out who began without an invite, too', async ({ assert }) => {
      await setPosture(PHASES.public, null, 'for a test')
      const email = 'early@example.com'
      assert.equal((await signUp(newcomer({ email, role }))).status, 202)
      await letWorkerWork()
      await setPosture(shut, null, 'for a test')
      assert.deepEqual(said(await proveAddress(email)), [403, 'signup_closed'])
    })
  })
}
