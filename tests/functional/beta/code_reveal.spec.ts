import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { printableToken } from '#api/accounts/tokens/printable_token'
import env from '#start/env'
import { call } from '#tests/functional/accounts/calls'
import { givenPerson } from '#tests/functional/accounts/people'
import { asStaff, bodyOf, freshDesk, givenCodes, givenSentInvite, passDays } from './desk.js'

const reveal = (id: string, reason = 'The card was lost') =>
  asStaff('POST', `/invites/${id}/code-reveal`, { reason })

test.group('A code that staff hand over', (group) => {
  group.each.setup(() => freshDesk())

  test('is shown again with a reason, and that is on record without the code', async ({
    assert,
  }) => {
    const [{ id, code }] = await givenCodes(1, { campaign: 'open-day' })
    const answer = await reveal(id)
    assert.equal(answer.status, 200)
    assert.equal(bodyOf(answer).code, code)
    const link = new URL(String(bodyOf(answer).claim_url))
    assert.equal(link.searchParams.get('code'), code.replace('-', ''))
    assert.equal(link.searchParams.get('utm_campaign'), 'open-day')

    const event = await db.from('audit_events').where('action', 'invite.code_revealed').first()
    assert.deepInclude(event, { target_id: id, reason: 'The card was lost', channel: 'api' })
    assert.notInclude(JSON.stringify(event), code)
  })

  test('is not shown when it was mailed, is spent, or nobody says why', async ({ assert }) => {
    const mailed = await givenSentInvite()
    const [revoked, expired] = await givenCodes(2, { expires_in_days: 1 })
    await asStaff('POST', `/invites/${revoked.id}/revocation`, { reason: 'Too many' })
    assert.equal((await reveal(expired.id, '')).status, 422)
    await passDays(2)
    for (const id of [mailed.id, revoked.id, expired.id]) {
      const { status, body } = await reveal(id)
      assert.deepEqual([status, body.code], [409, 'invite_state'])
    }
    assert.isNull(await db.from('audit_events').where('action', 'invite.code_revealed').first())
    assert.equal((await reveal('01J0000000000000000000NEWY')).status, 404)
  })

  test('is shown to nobody who may not invite', async ({ assert }) => {
    const [{ id }] = await givenCodes(1)
    const bearer = await printableToken((await givenPerson('moderator')).email)
    const path = `/admin/invites/${id}/code-reveal`
    assert.equal((await call('POST', path, { bearer, body: { reason: 'Curious' } })).status, 403)
  })
})

test.group('The mail that sending again would send', (group) => {
  group.each.setup(() => freshDesk())

  test('is there for an invite with an address, and for no other', async ({ assert }) => {
    const [{ id }] = await givenCodes(1)
    assert.equal((await asStaff('GET', `/invites/${id}/mail-preview`)).status, 404)
    const sent = await givenSentInvite()
    const bearer = await printableToken((await givenPerson('support')).email)
    const base = `http://${env.get('HOST')}:${env.get('PORT')}/api/admin`
    const answer = await fetch(`${base}/invites/${sent.id}/mail-preview?as=text`, {
      headers: { authorization: `Bearer ${bearer}` },
    })
    const text = await answer.text()
    assert.include(text, `••••••${sent.code.slice(-2)}`)
    assert.notInclude(text, sent.code)
  })
})
