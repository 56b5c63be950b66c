import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { claimFoundingSlot } from '#api/beta/grants/founding'
import { grantAccess } from '#api/beta/grants/grant_repository'
import { call, OUR_ORIGIN } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import {
  caughtMails,
  freshDesk,
  givenCodes,
  givenSentInvite,
  letWorkerWork,
  newcomer,
  proveAddress,
} from './desk.js'

const signUp = (body: unknown) =>
  call('POST', '/auth/sign-up', { body, headers: { origin: OUR_ORIGIN } })

const OWNER = 'owner@example.com'

test.group('Somebody else’s sign-up with an address', (group) => {
  group.each.setup(() => freshDesk())

  test('keeps no founding invite from its owner', async ({ assert }) => {
    const [{ id, code }] = await givenCodes(1, { founding: true })
    await signUp({ ...newcomer({ email: OWNER, code }), password: 'a stranger and words' })
    await letWorkerWork()
    const invite = await givenSentInvite({ email: OWNER, founding: true })
    const { status, body } = await signUp(newcomer(invite))
    assert.equal(status, 201)
    assert.containsSubset(body, { beta: { access: true, founding_number: 1 } })
    const [slot] = await db.from('founding_members')
    assert.equal(slot.invite_id, invite.id)
    const untouched = await db.from('invites').where('id', id).firstOrFail()
    assert.isNull(untouched.redeemed_at)
  })

  test('holds neither slot nor grant', async ({ assert }) => {
    const [{ code }] = await givenCodes(1, { founding: true })
    await signUp(newcomer({ email: OWNER, code }))
    assert.lengthOf(await db.from('founding_members'), 0)
    assert.lengthOf(await db.from('beta_grants'), 0)
  })

  test('leaves nothing that it was given to who takes over', async ({ assert }) => {
    const squatter = await givenPerson('instructor', 'pending_verification', OWNER)
    const [{ id: inviteId }] = await givenCodes(1, { founding: true })
    await db.transaction(async (trx) => {
      await claimFoundingSlot(trx, squatter.id, inviteId)
      await grantAccess(trx, { userId: squatter.id, role: 'instructor', phase: 'alpha', inviteId })
    })
    const invite = await givenSentInvite({ email: OWNER, founding: true })
    const { status, body } = await signUp(newcomer(invite))
    assert.equal(status, 201)
    assert.equal(body.id, squatter.id)
    for (const table of ['founding_members', 'beta_grants']) {
      const rows = await db.from(table).where('user_id', squatter.id)
      assert.deepEqual(
        rows.map((row) => row.invite_id),
        [invite.id]
      )
    }
  })

  test('a second claim of a founding slot answers the first', async ({ assert }) => {
    const person = await givenPerson('instructor')
    const invites = await givenCodes(2, { founding: true })
    const numbers = []
    for (const { id } of invites) {
      numbers.push(await db.transaction((trx) => claimFoundingSlot(trx, person.id, id)))
    }
    assert.deepEqual(numbers, [1, 1])
  })
})

test.group('A code without an address', (group) => {
  group.each.setup(() => freshDesk())

  test('does not tell whether an address is known', async ({ assert }) => {
    await givenPerson('student', 'active', 'known@example.com')
    const [{ code }] = await givenCodes(1)
    const known = await signUp(newcomer({ email: 'known@example.com', code }))
    const unknown = await signUp(newcomer({ email: 'unknown@example.com', code }))
    assert.deepEqual([known.status, known.text], [202, unknown.text])
    assert.equal(unknown.status, 202)
    assert.deepEqual([...known.cookies.keys()], [...unknown.cookies.keys()])
    await letWorkerWork()
    assert.match((await caughtMails('known@example.com'))[0].subject, /already/i)
    assert.equal((await proveAddress('unknown@example.com')).status, 200)
  })

  test('goes with the sign-up whose author proves the address', async ({ assert }) => {
    const [mine, theirs] = await givenCodes(2, { founding: true })
    await signUp({
      ...newcomer({ email: OWNER, code: theirs.code }),
      password: 'a stranger and words',
    })
    await letWorkerWork()
    await signUp(newcomer({ email: OWNER, code: mine.code }))
    await letWorkerWork()
    const { status, body } = await proveAddress(OWNER)
    assert.equal(status, 200)
    assert.containsSubset(body, { beta: { access: true, founding_number: 1 } })
    const used = await db.from('invites').whereNotNull('redeemed_at')
    assert.deepEqual(
      used.map(({ id }) => id),
      [mine.id]
    )
  })
})
