import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import env from '#start/env'
import { givenPerson } from '#tests/functional/accounts/people'
import { PHASES } from '#api/beta/posture/posture'
import {
  asStaff,
  bodyOf,
  caughtMails,
  freshDesk,
  givenSentInvite,
  letWorkerWork,
  proveAddress,
  uploadCsv,
} from './desk.js'
import { Request, givenRequest, showRequest, signUp, invite, decline } from './waitlist_desk.js'

test.group('The waitlist', (group) => {
  group.each.setup(() => freshDesk())

  test('answers with an invite in the role that was asked for', async ({ assert }) => {
    const { id, email } = await givenRequest('wendy@example.com', { role: 'student' })
    const { status, body } = await invite(id, { campaign: 'waitlist-1', expires_in_days: 30 })
    assert.equal(status, 200)
    const answered = bodyOf<Request>({ body })
    assert.equal(answered.state, 'invited')
    assert.equal(answered.closed_by_name, 'Nell')
    const made = bodyOf(await asStaff('GET', `/invites/${answered.answer_id}`))
    assert.include(made, { email, role: 'student', campaign: 'waitlist-1', source: 'waitlist' })
    await letWorkerWork()
    assert.isNotEmpty(await caughtMails(email))
    const actions = await db.from('audit_events').where('target_id', id).select('action')
    assert.deepEqual(actions, [{ action: 'invite_request.invited' }])
  })

  test('invites once, however many clerks do it at one moment', async ({ assert }) => {
    const { id } = await givenRequest()
    const answers = await Promise.all(Array.from({ length: 10 }, () => invite(id)))
    const codes = answers.map(({ status, body }) => (status === 200 ? 'done' : body.code))
    assert.lengthOf(
      codes.filter((code) => code === 'done'),
      1
    )
    assert.lengthOf(
      codes.filter((code) => code === 'request_closed'),
      9
    )
    const [{ invites }] = await db.from('invites').count('* as invites')
    assert.equal(Number(invites), 1)
  })

  test('is either invited or declined, never both', async ({ assert }) => {
    for (let round = 0; round < 8; round++) {
      await db.from('invite_requests').delete()
      const email = `p${round}@example.com`
      const { rows } = await db.rawQuery<{ rows: { id: string }[] }>(
        `INSERT INTO invite_requests (id, market_id, email, email_key, state, requested_at, first_asked_at)
         SELECT '01J00000000000000000000RQ' || :round, id, :email, :email, 'open', now(), now()
         FROM markets LIMIT 1 RETURNING id`,
        { round, email }
      )
      const [{ id }] = rows
      const both = await Promise.all([invite(id), decline(id)])
      assert.sameMembers(
        both.map(({ status }) => status),
        [200, 409]
      )
      const { state, answer_id: answer } = await showRequest(id)
      const sent = await db.from('invites').where('email', email)
      assert.lengthOf(sent, state === 'invited' ? 1 : 0)
      assert.equal(answer, sent[0]?.id ?? null)
    }
  })

  test('says for each of many what became of it', async ({ assert }) => {
    await givenPerson('student', 'active', 'member@example.com')
    await asStaff('POST', '/suppressions', { address: 'stop@example.com' })
    await givenSentInvite()
    const ids = []
    for (const email of ['member@example.com', 'stop@example.com', 'ines@example.com']) {
      ids.push((await givenRequest(email)).id)
    }
    const { id: ready } = await givenRequest('wendy@example.com')
    const { id: closed } = await givenRequest('carl@example.com')
    await decline(closed)
    const all = [...ids, ready, closed, '01J0000000000000000000NEWY']
    const { body } = await asStaff('POST', '/invite-requests/bulk', { action: 'invite', ids: all })
    const rows = bodyOf<{ ok: boolean; error?: { code: string } }[]>({ body })
    assert.deepEqual(
      rows.map(({ ok, error }) => (ok ? 'ok' : error!.code)),
      ['already_member', 'suppressed', 'already_invited', 'ok', 'request_closed', 'not_found']
    )
  })

  test('sends an invite that is open already again, when told to', async ({ assert }) => {
    const { id: older, email } = await givenSentInvite()
    const { id } = await givenRequest(email)
    assert.equal((await showRequest(id)).standing, 'already_invited')
    assert.equal((await invite(id)).body.code, 'already_invited')
    assert.equal((await invite(id, { resend: true })).status, 200)
    assert.include(await showRequest(id), { state: 'invited', answer_id: older })
    await letWorkerWork()
    const invitations = (await caughtMails(email)).filter(({ text }) => text.includes('claim'))
    assert.lengthOf(invitations, 2)
  })

  test('is declined with a reason, and the person may ask again', async ({ assert }) => {
    const { id, email } = await givenRequest()
    assert.equal((await decline(id, 'x')).status, 422)
    assert.equal((await decline(id, 'Not in the city')).status, 200)
    assert.equal((await decline(id)).body.code, 'request_closed')
    const again = await givenRequest(email)
    assert.notEqual(again.id, id)
    const { others } = bodyOf(await asStaff('GET', `/invite-requests/${again.id}`))
    assert.deepInclude((others as object[])[0], { id, close_reason: 'Not in the city' })
  })

  test('is left by those who are invited otherwise, in the role they asked for', async ({
    assert,
  }) => {
    const one = await givenRequest('one@example.com')
    const student = await givenRequest('two@example.com', { role: 'student' })
    const third = await givenRequest('three@example.com', { role: 'instructor' })
    await asStaff('POST', '/invites', { email: 'one+tag@example.com' })
    await asStaff('POST', '/invites', { email: 'two@example.com', role: 'instructor' })
    await uploadCsv('email\nthree@example.com', {})
    assert.equal((await showRequest(one.id)).state, 'invited')
    assert.equal((await showRequest(student.id)).state, 'open')
    assert.equal((await showRequest(third.id)).state, 'invited')
  })

  test('is left by those who come in, with an invite or without one', async ({ assert }) => {
    const { code, email } = await givenSentInvite()
    const { id } = await givenRequest(email)
    await signUp({ email, code })
    assert.equal((await showRequest(id)).state, 'joined')

    await freshDesk(PHASES.public)
    const other = await givenRequest('walker@example.com')
    await letWorkerWork()
    await fetch(`${env.get('MAIL_LOOKUP_URL')}/messages`, { method: 'DELETE' })
    await signUp({ email: 'walker@example.com' })
    assert.equal((await showRequest(other.id)).state, 'open')
    await letWorkerWork()
    await proveAddress('walker@example.com')
    assert.equal((await showRequest(other.id)).state, 'joined')
  })
})
