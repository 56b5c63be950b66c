import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { BUCKETS } from '#api/core/rate_limit/buckets'
import { refreshSettings } from '#api/core/settings/settings'
import { call, OUR_ORIGIN } from '#tests/functional/accounts/calls'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import {
  asStaff,
  freshDesk,
  givenCodes,
  givenSentInvite,
  letWorkerWork,
  newcomer,
  passDays,
  proveAddress,
} from './desk.js'

const fromOurPage = { headers: { origin: OUR_ORIGIN } }
const signUp = (body: unknown) => call('POST', '/auth/sign-up', { body, ...fromOurPage })
const look = (code: string) =>
  call('GET', `/beta/invites/validate?code=${encodeURIComponent(code)}`)

test.group('An invite', (group) => {
  group.each.setup(() => freshDesk())

  test('is not redeemed by reading, however often', async ({ assert }) => {
    const { id, code, email } = await givenSentInvite({ founding: true, first_name: 'Ines' })
    for (let times = 0; times < 3; times++) {
      const { status, body } = await look(code)
      assert.equal(status, 200)
      assert.containsSubset(body, { valid: true, email, role: 'instructor', founding: true })
    }
    const { body } = await asStaff('GET', `/invites/${id}`)
    assert.containsSubset(body, { state: 'sent', redeemed_at: null })
  })

  test('is read whatever the case, spaces and dashes', async ({ assert }) => {
    const { code } = await givenSentInvite()
    const spellings = [code.toLowerCase(), ` ${code} `, `${code.slice(0, 4)}-${code.slice(4)}`]
    for (const spelling of [...spellings, [...code].join(' ')]) {
      assert.equal((await look(spelling)).status, 200, spelling)
    }
  })

  test('makes an account that is signed in, verified and granted', async ({ assert }) => {
    const { code, email, id } = await givenSentInvite({ founding: true })
    const { status, body, cookies } = await signUp(newcomer({ email, code }))
    assert.equal(status, 201)
    assert.containsSubset(body, {
      email,
      state: 'active',
      roles: ['instructor'],
      beta: { access: true, role: 'instructor', phase: 'instructor_only', founding_number: 1 },
    })
    assert.isAbove(cookies.size, 1)
    const invite = await asStaff('GET', `/invites/${id}`)
    assert.containsSubset(invite.body, { state: 'redeemed', redeemed_by: body.id })
  })

  test('gives exactly one account to twenty sign-ups at once', async ({ assert }) => {
    const { code, email } = await givenSentInvite()
    const body = newcomer({ email, code })
    const answers = await Promise.all(Array.from({ length: 20 }, () => signUp(body)))
    const statuses = answers.map(({ status }) => status).sort()
    assert.deepEqual(statuses, [201, ...Array.from({ length: 19 }, () => 410)])
    assert.lengthOf(await db.from('users').where('email', email), 1)
    assert.lengthOf(await db.from('invites').whereNotNull('redeemed_at'), 1)
  })

  test('without address goes to the first of twenty people', async ({ assert }) => {
    const [{ id, code }] = await givenCodes(1)
    const emails = Array.from({ length: 20 }, (_, n) => `p${n}@example.com`)
    const asked = await Promise.all(emails.map((email) => signUp(newcomer({ email, code }))))
    assert.isTrue(asked.every(({ status }) => status === 202))
    assert.equal((await look(code)).status, 200)

    await letWorkerWork()
    const answers = await Promise.all(emails.map((email) => proveAddress(email)))
    const codes = answers.map(({ status, body }) => body.code ?? status).sort()
    assert.deepEqual(codes, [200, ...Array(19).fill('invite_used')])
    const winner = answers.find(({ status }) => status === 200)!.body
    assert.containsSubset(winner, { state: 'active', beta: { access: true, role: 'instructor' } })
    const invite = await asStaff('GET', `/invites/${id}`)
    assert.containsSubset(invite.body, { state: 'redeemed', redeemed_by: winner.id })
    assert.lengthOf(await db.from('users').where('state', 'active'), 2)
    assert.lengthOf(await db.from('beta_grants'), 1)
  })

  test('without address that is gone lets in whom the posture lets in anyway', async ({
    assert,
  }) => {
    await setPosture(PHASES.alpha, null, 'for a test')
    const [{ code }] = await givenCodes(1, { role: 'student' })
    const emails = ['first@example.com', 'second@example.com', 'third@example.com']
    for (const email of emails) await signUp(newcomer({ email, code, role: 'student' }))
    await letWorkerWork()
    assert.equal((await proveAddress(emails[0])).status, 200)
    const shut = await proveAddress(emails[1])
    assert.deepEqual([shut.status, shut.body.code], [410, 'invite_used'])

    await setPosture(PHASES.open_beta, null, 'for a test')
    for (const email of emails.slice(1)) {
      const { status, body } = await proveAddress(email)
      assert.equal(status, 200)
      assert.containsSubset(body, { state: 'active', beta: { access: false } })
    }
  })

  test('without address is no use once it was revoked', async ({ assert }) => {
    const [{ id, code }] = await givenCodes(1)
    await signUp(newcomer({ email: 'p@example.com', code }))
    await letWorkerWork()
    await asStaff('POST', `/invites/${id}/revocation`, { reason: 'a mistake' })
    const answer = await proveAddress('p@example.com')
    assert.deepEqual([answer.status, answer.body.code], [410, 'invite_revoked'])
    const user = await db.from('users').where('email', 'p@example.com').firstOrFail()
    assert.equal(user.state, 'pending_verification')
  })

  test('says why it is no use, each reason in its own words', async ({ assert }) => {
    const used = await givenSentInvite({ email: 'used@example.com' })
    await signUp(newcomer(used))
    const revoked = await givenSentInvite({ email: 'revoked@example.com' })
    await asStaff('POST', `/invites/${revoked.id}/revocation`, { reason: 'a mistake' })
    const late = await givenSentInvite({ email: 'late@example.com', expires_in_days: 1 })
    const other = await givenSentInvite({ email: 'other@example.com', expires_in_days: 30 })
    await passDays(2)

    const reasons = [
      [look(used.code), 410, 'invite_used'],
      [look(revoked.code), 410, 'invite_revoked'],
      [look(late.code), 410, 'invite_expired'],
      [look('ZZZZ-9999'), 404, 'invite_not_found'],
      [look("'; DROP TABLE invites; --"), 404, 'invite_not_found'],
      [signUp(newcomer({ ...other, email: 'me@example.com' })), 403, 'invite_wrong_address'],
      [signUp(newcomer({ ...other, role: 'student' })), 403, 'invite_wrong_role'],
      [signUp(newcomer({ ...late })), 410, 'invite_expired'],
    ] as const
    for (const [answer, status, code] of reasons) {
      const { status: got, body } = await answer
      assert.deepEqual([got, body.code], [status, code])
    }
  })

  test('that was used is reported as used, also when its time is over', async ({ assert }) => {
    const invite = await givenSentInvite({ expires_in_days: 1 })
    await signUp(newcomer(invite))
    await passDays(3)
    assert.equal((await look(invite.code)).body.code, 'invite_used')
  })

  test('that cannot be redeemed leaves no account behind', async ({ assert }) => {
    const invite = await givenSentInvite()
    await asStaff('POST', `/invites/${invite.id}/revocation`, { reason: 'a mistake' })
    assert.equal((await signUp(newcomer(invite))).status, 410)
    assert.isNull(await db.from('users').where('email', invite.email).first())
  })

  test('cannot be guessed: tries of one address run out', async ({ assert }) => {
    const { perMinute } = BUCKETS.invite_validation
    await db.from('settings').where('key', perMinute.key).update({ value: '5' })
    await refreshSettings()
    const statuses = []
    for (let n = 0; n < 7; n++) statuses.push((await look('ABCDEFGH')).status)
    assert.deepEqual(statuses, [404, 404, 404, 404, 404, 429, 429])
  })
})

test.group('Founding slots', (group) => {
  group.each.setup(() => freshDesk())

  test('are never oversold, and failing to get one never fails a sign-up', async ({ assert }) => {
    const slots = await asStaff('PUT', '/settings/beta.founding_slots', {
      value: 3,
      reason: 'a small circle',
    })
    assert.equal(slots.status, 200)
    const codes = await givenCodes(8, { founding: true })
    const emails = codes.map((_, n) => `founder${n}@example.com`)
    await Promise.all(codes.map(({ code }, n) => signUp(newcomer({ email: emails[n], code }))))
    assert.lengthOf(await db.from('founding_members'), 0)
    await letWorkerWork()
    const answers = await Promise.all(emails.map((email) => proveAddress(email)))
    assert.isTrue(answers.every(({ status }) => status === 200))
    const numbers = await db.from('founding_members').orderBy('number').select('number')
    assert.deepEqual(
      numbers.map(({ number }) => number),
      [1, 2, 3]
    )
  })
})
