import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { claimFoundingSlot, foundingSlots } from '#api/beta/grants/founding'
import { printableToken } from '#api/accounts/tokens/printable_token'
import { call } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { asStaff, bodyOf, freshDesk, givenCodes, givenSentInvite, passDays } from './desk.js'

const totals = async () => bodyOf(await asStaff('GET', '/founding-slots'))

const setSlots = (value: number) =>
  asStaff('PUT', '/settings/beta.founding_slots', { value, reason: 'As agreed with the team' })

async function givenMember() {
  const [{ id }] = await givenCodes(1, { founding: true })
  const person = await givenPerson('instructor')
  await db.transaction((trx) => claimFoundingSlot(trx, person.id, id))
  await asStaff('POST', `/invites/${id}/revocation`, { reason: 'Stands for a used one' })
  return { person, inviteId: id }
}

test.group('The founding instructors', (group) => {
  group.each.setup(() => freshDesk())

  test('are listed by number, with whom and which invite', async ({ assert }) => {
    const [first, second] = [await givenMember(), await givenMember()]
    const { body, headers } = await asStaff('GET', '/founding-members?_start=0&_end=10')
    const rows = bodyOf<Record<string, unknown>[]>({ body })
    assert.equal(headers.get('x-total-count'), '2')
    assert.containsSubset(rows, [
      { number: 1, id: first.person.id, email: first.person.email, invite_id: first.inviteId },
      { number: 2, id: second.person.id, last_name: 'Ward' },
    ])
    const found = await asStaff('GET', `/founding-members?q=${second.person.email}&_sort=number`)
    assert.lengthOf(bodyOf<unknown[]>(found), 1)
  })

  test('are counted against the slots and the invites that promise one', async ({ assert }) => {
    await givenMember()
    await givenSentInvite({ founding: true })
    await givenSentInvite({ email: 'plain@example.com' })
    await givenCodes(3, { founding: true, expires_in_days: 2 })
    await setSlots(4)
    assert.deepEqual(await totals(), { slots: 4, taken: 1, left: 3, invited: 4, overbooked: 1 })
    await passDays(3)
    assert.deepEqual(await totals(), { slots: 4, taken: 1, left: 3, invited: 1, overbooked: 0 })
  })

  test('never have fewer slots than are taken, and the change is on record', async ({ assert }) => {
    await givenMember()
    await givenMember()
    const refused = await setSlots(1)
    assert.deepEqual([refused.status, refused.body.code], [409, 'setting_in_use'])
    assert.match(String(refused.body.detail), /2 founding slots are taken/)
    assert.equal((await totals()).slots, 100)

    assert.equal((await setSlots(2)).status, 200)
    assert.deepInclude(await totals(), { slots: 2, left: 0 })
    const change = await db.from('audit_events').where('action', 'setting.changed').firstOrFail()
    assert.equal(change.reason, 'As agreed with the team')
  })

  test('are shown to those who invite, and to nobody else', async ({ assert }) => {
    for (const [role, status] of [
      ['support', 200],
      ['moderator', 403],
      ['finance', 403],
    ] as const) {
      const bearer = await printableToken((await givenPerson(role)).email)
      for (const path of ['/admin/founding-members', '/admin/founding-slots']) {
        assert.equal((await call('GET', path, { bearer })).status, status, `${role} ${path}`)
      }
    }
    assert.equal((await call('GET', '/admin/founding-slots')).status, 401)
  })

  test('are not more than agreed, also where the change has not been heard of', async ({
    assert,
  }) => {
    const [{ id }] = await givenCodes(1, { founding: true })
    const person = await givenPerson('instructor')
    await db
      .table('settings')
      .insert({ key: foundingSlots.key, value: '0', version: 1, updated_at: new Date() })
    const claim = db.transaction((trx) => claimFoundingSlot(trx, person.id, id))
    assert.isNull(await claim)
  })
})
