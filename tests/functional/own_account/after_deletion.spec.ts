import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { call } from '#tests/functional/accounts/calls'
import { PASSWORD } from '#tests/functional/accounts/people'
import {
  asStaff,
  codeMailedTo,
  freshDesk,
  letWorkerWork,
  uploadCsv,
} from '#tests/functional/beta/desk'
import { bodyOf, givenSignedIn } from './desk.js'

test.group('A person who is gone', (group) => {
  group.each.setup(() => freshDesk(PHASES.alpha))

  test('still gets no mail when that was their wish', async ({ assert }) => {
    const { browser, user } = await givenSignedIn('student', 'enough@example.com')
    await asStaff('POST', '/suppressions', { address: user.email })
    const kept = await uploadCsv(`email\n${user.email}\nnew@example.com`, { dry_run: 'true' })
    await browser.call('POST', '/account/deletion', { password: PASSWORD, confirm: 'DELETE' })

    const sent = await asStaff('POST', '/invites', { email: user.email, role: 'student' })
    assert.equal(sent.body.code, 'suppressed')
    const checked = await uploadCsv(`email\n${user.email}`, { dry_run: 'true' })
    assert.containsSubset(checked.counts, { suppressed: 1, will_send: 0 })
    await asStaff('POST', `/invite-batches/${kept.id}/send`, {})
    await letWorkerWork()
    assert.deepEqual(
      (await db.from('mail_messages').where('kind', 'invite')).map((row) => row.to_address),
      ['new@example.com']
    )
    const list = bodyOf<{ address: null }[]>(await asStaff('GET', '/suppressions'))
    assert.deepEqual(
      list.map(({ address }) => address),
      [null]
    )
  })

  test('takes nothing of others along whose addresses or words only hold theirs', async ({
    assert,
  }) => {
    const { browser, user } = await givenSignedIn('student', 'ann@example.com')
    await db.from('users').where('id', user.id).update({ first_name: '"', last_name: '"' })
    const kept = 'email,note,company\njoann@example.com,"ann@example.com.au, too",X\n'
    const { id } = await uploadCsv(`${kept}b@example.com,of (ann@example.com),Y`, {
      dry_run: 'true',
    })
    await db.from('invite_batch_rows').update({ metadata: { company: 'X', via: 'Y' } })
    const said = { password: PASSWORD, confirm: 'DELETE' }
    assert.equal((await browser.call('POST', '/account/deletion', said)).status, 202)

    const rows = await db.from('invite_batch_rows').where('batch_id', id).orderBy('line')
    assert.deepEqual(
      rows.map(({ email, note }) => [email, note]),
      [
        ['joann@example.com', 'ann@example.com.au, too'],
        ['b@example.com', 'of ([removed])'],
      ]
    )
    assert.deepEqual(rows[0].metadata, { company: 'X', via: 'Y' })
  })

  test('leaves no invite behind that anybody could use', async ({ assert }) => {
    const { browser, user } = await givenSignedIn('student', 'open@example.com')
    await db.from('users').where('id', user.id).update({ state: 'pending_verification' })
    await asStaff('POST', '/invites', { email: user.email, role: 'instructor' })
    await letWorkerWork()
    const code = await codeMailedTo(user.email)
    await browser.call('POST', '/account/deletion', { password: PASSWORD, confirm: 'DELETE' })
    const used = await call('GET', `/beta/invites/validate?code=${code}`)
    assert.equal(used.body.code, 'invite_revoked')
    assert.containsSubset(await db.from('invites').first(), { email: null, state: 'revoked' })
  })
})
