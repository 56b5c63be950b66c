import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PHASES } from '#api/beta/posture/posture'
import { fileStore } from '#api/core/files/file_store'
import { call, OUR_ORIGIN } from '#tests/functional/accounts/calls'
import {
  asStaff,
  codeMailedTo,
  freshDesk,
  letWorkerWork,
  newcomer,
} from '#tests/functional/beta/desk'
import { bodyOf, emptyStorage, givenSignedIn, picture, putFile } from './desk.js'

const EMAIL = 'owner@example.com'

test.group('An account that its owner takes over', (group) => {
  group.each.setup(emptyStorage)
  group.each.setup(() => freshDesk(PHASES.public))

  test('holds nothing of whoever began it', async ({ assert }) => {
    const { browser, user } = await givenSignedIn('student', EMAIL)
    await db.from('users').where('id', user.id).update({ state: 'pending_verification' })
    await browser.call('PUT', '/account/profile', {
      first_name: 'Not',
      last_name: 'Theowner',
      phone: '212 555 2368',
      time_zone: 'America/New_York',
    })
    await browser.call('POST', '/student/learners', { first_name: 'X', birth_date: '2015-01-01' })
    await browser.call('POST', '/account/exports')
    await putFile(browser, await picture(40, 40).png().toBuffer())
    const row = { sealed_secret: 'x', last_step: 0, enrolled_at: new Date() }
    await db.table('second_factors').insert({ user_id: user.id, ...row })

    await asStaff('POST', '/invites', { email: EMAIL, role: 'student' })
    await letWorkerWork()
    const body = newcomer({ email: EMAIL, code: await codeMailedTo(EMAIL), role: 'student' })
    const signedUp = await call('POST', '/auth/sign-up', { body, headers: { origin: OUR_ORIGIN } })
    assert.equal(signedUp.status, 201)
    assert.equal(signedUp.body.id, user.id)
    assert.isNull(bodyOf(signedUp).avatar)
    await letWorkerWork()

    for (const table of ['learners', 'avatars', 'data_exports', 'second_factors']) {
      assert.deepEqual(await db.from(table).where('user_id', user.id), [], table)
    }
    assert.containsSubset(await db.from('users').where('id', user.id).first(), {
      first_name: 'Ines',
      phone: null,
    })
    assert.deepEqual(await fileStore.foldersIn('avatars'), [])
    assert.deepEqual(await fileStore.foldersIn('exports'), [])
    const { password } = body
    const again = await call('POST', '/auth/sign-in', {
      body: { email: EMAIL, password },
      headers: { origin: OUR_ORIGIN },
    })
    assert.equal(again.status, 200, again.text)
  })
})
