import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { businessClock } from '#api/core/clock'
import { asStaff, bodyOf, freshDesk, letWorkerWork, passDays } from '#tests/functional/beta/desk'
import { givenInvite, givenMove, letEventsCome } from './given.js'

const ago = (days: number) => businessClock.now().minus({ days }).toJSDate()

interface Stuck {
  id: string
  reached: string
  follow_up: string | null
  refusal: string | null
}

const stuck = async (query = '') => bodyOf<Stuck[]>(await asStaff('GET', `/funnel/stuck${query}`))

const followUp = async (ids: string[]) => {
  const answer = await asStaff('POST', '/funnel/follow-ups', { ids })
  return bodyOf<{ id: string; ok: boolean; error?: { code: string } }[]>(answer)
}

/** Sent so many days ago, and come as far as this. */
async function givenSent(daysAgo: number, ...states: ('delivered' | 'clicked' | 'bounced')[]) {
  const id = await givenInvite({ at: ago(daysAgo) })
  await givenMove(id, 'sent', ago(daysAgo))
  for (const state of states) await givenMove(id, state, ago(daysAgo - 0.5))
  await letEventsCome()
  return id
}

test.group('Who is stuck', (group) => {
  group.each.setup(() => freshDesk())

  test('has come no further for so many days', async ({ assert }) => {
    const old = await givenSent(9, 'delivered')
    const newer = await givenSent(2)
    const withdrawn = await givenSent(9)
    await givenMove(withdrawn, 'revoked', ago(1))
    assert.deepEqual(
      (await stuck()).map(({ id }) => id),
      [old]
    )
    assert.deepEqual(
      (await stuck('?days=1&step=invited')).map(({ id }) => id),
      [newer]
    )
    assert.equal((await asStaff('GET', '/funnel/stuck?step=went_live')).status, 422)
  })

  test('gets the same invite again while it is open, a new one after', async ({ assert }) => {
    const open = await givenSent(5, 'clicked')
    const over = await givenSent(20, 'delivered')
    await db
      .from('invites')
      .where('id', open)
      .update({ expires_at: ago(-5) })
    await db
      .from('invites')
      .where('id', over)
      .update({ expires_at: ago(6) })
    const offered = Object.fromEntries((await stuck()).map((row) => [row.id, row.follow_up]))
    assert.deepEqual(offered, { [open]: 'resend', [over]: 'new_invite' })

    const results = await followUp([open, over])
    assert.deepEqual(
      results.map(({ ok }) => ok),
      [true, true]
    )
    await letWorkerWork()
    const { email } = await db.from('invites').where('id', over).firstOrFail()
    assert.lengthOf(await db.from('invites').where('email', email), 2)
    const resent = await db.from('invites').where('id', open).firstOrFail()
    assert.equal(resent.state, 'sent')
    assert.deepEqual(
      (await stuck()).map(({ id }) => id),
      [open],
      'whose place a new invite has taken waits no more'
    )
  })

  test('is refused with the reason, each by itself', async ({ assert }) => {
    const bounced = await givenSent(5, 'bounced')
    const { email } = await db.from('invites').where('id', bounced).firstOrFail()
    await asStaff('POST', '/suppressions', { address: email })
    const fine = await givenSent(4)
    const [first] = await stuck(`?id=${bounced}`)
    assert.deepEqual([first!.follow_up, first!.refusal], [null, 'suppressed'])

    const results = await followUp([bounced, fine, '01J0000000000000000000NEWY'])
    assert.deepEqual(
      results.map(({ ok, error }) => error?.code ?? ok),
      ['suppressed', true, 'not_found']
    )
    await letWorkerWork()
    assert.equal((await followUp([fine]))[0]!.error?.code, 'mailed_lately')
    await passDays(2)
    assert.isTrue((await followUp([fine]))[0]!.ok)
  })
})
