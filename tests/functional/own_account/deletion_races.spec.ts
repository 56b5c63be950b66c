import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { fileStore } from '#api/core/files/file_store'
import { enqueue } from '#api/core/queue/queue'
import { PURGE_FILES } from '#api/accounts/privacy/exports/purge_files_job'
import { PHASES } from '#api/beta/posture/posture'
import { Browser, call } from '#tests/functional/accounts/calls'
import { PASSWORD } from '#tests/functional/accounts/people'
import { asStaff, codeMailedTo, freshDesk, newcomer } from '#tests/functional/beta/desk'
import { letWorkerWork as workAll } from '#tests/functional/beta/desk'
import { emptyStorage, givenSignedIn, picture, putFile } from './desk.js'
import { tracesOf, wholeDatabase } from './whole_database.js'

const ROUNDS = 6
const MARKS = ['Grindlewax', 'Ophelantha', 'Tumblekin', 'grindlewax@zyxmail.example']
const EMAIL = 'grindlewax@zyxmail.example'
const deletion = { password: PASSWORD, confirm: 'DELETE' }

const profile = {
  first_name: 'Ophelantha',
  last_name: 'Grindlewax',
  time_zone: 'America/New_York',
}
const learner = { first_name: 'Tumblekin', birth_date: '2015-01-01' }

/** Everything a person may be doing in other windows while one of them deletes the account. */
async function doEverything(browser: Browser): Promise<number[]> {
  const image = await picture(40, 40).png().toBuffer()
  const other = new Browser()
  const doings = [
    browser.call('POST', '/account/deletion', deletion),
    other.signIn(EMAIL),
    other.signIn(EMAIL),
    browser.call('POST', '/auth/refresh', {}),
    browser.call('PUT', '/account/profile', profile),
    browser.call('POST', '/student/learners', learner),
    browser.call('POST', '/account/exports'),
    browser.call('POST', '/auth/tokens', { name: 'Grindlewax', scopes: ['manage_own_profile'] }),
    browser.call('PUT', '/account/notification-preferences', { quiet_hours: false }),
    putFile(browser, image),
    workAll().then(() => ({ status: 200 })),
  ]
  return (await Promise.all(doings)).map(({ status }) => status)
}

test.group('A deletion among other doings', (group) => {
  group.each.setup(emptyStorage)
  group.each.setup(() => freshDesk(PHASES.public))

  test('leaves nothing that came a moment later', async ({ assert }) => {
    for (let round = 0; round < ROUNDS; round++) {
      const { browser, user } = await givenSignedIn('student', EMAIL)
      await browser.call('PUT', '/account/profile', profile)
      await browser.call('POST', '/account/exports')
      const statuses = await doEverything(browser)
      assert.equal(statuses[0], 202, `round ${round}: ${statuses.join()}`)
      assert.isTrue(
        statuses.every((status) => status < 500),
        `round ${round}: ${statuses.join()}`
      )
      await workAll()
      const sessions = await db.from('sessions').where('user_id', user.id)
      assert.deepEqual(sessions, [])
    }
    await enqueue(PURGE_FILES)
    await workAll()
    const rest = await wholeDatabase()
    assert.deepEqual(
      MARKS.flatMap((mark) => tracesOf(mark, rest)),
      []
    )
    assert.deepEqual(await fileStore.foldersIn('exports'), [])
    assert.deepEqual(await fileStore.foldersIn('avatars'), [])
  }).timeout(120_000)

  test('and an invite being redeemed: a person is whole, or gone', async ({ assert }) => {
    for (let round = 0; round < ROUNDS; round++) {
      const { browser } = await givenSignedIn('student', EMAIL)
      await db.from('users').where('email', EMAIL).update({ state: 'pending_verification' })
      await asStaff('POST', '/invites', { email: EMAIL, role: 'student' })
      await workAll()
      const code = await codeMailedTo(EMAIL)
      const claim = { ...newcomer({ email: EMAIL, code, role: 'student' }), ...profile }
      const { time_zone: _zone, ...body } = claim
      const [gone, signedUp] = await Promise.all([
        browser.call('POST', '/account/deletion', deletion),
        call('POST', '/auth/sign-up', { body, headers: { 'x-token-delivery': 'body' } }),
      ])
      assert.isBelow(gone.status, 500, gone.text)
      assert.isBelow(signedUp.status, 500, signedUp.text)
      const living = await db.from('users').where('email', EMAIL)
      assert.isTrue(signedUp.status === 201 || gone.status === 202)
      assert.lengthOf(living, signedUp.status === 201 ? 1 : 0)
      const [person] = living
      if (person) {
        const own = new Browser()
        await own.signIn(EMAIL, 'web', newcomer({ email: EMAIL }).password)
        const password = newcomer({ email: EMAIL }).password
        const last = await own.call('POST', '/account/deletion', { password, confirm: 'DELETE' })
        assert.equal(last.status, 202, last.text)
      }
      await workAll()
      const rest = await wholeDatabase()
      assert.deepEqual(
        MARKS.flatMap((mark) => tracesOf(mark, rest)),
        [],
        `round ${round}`
      )
    }
  }).timeout(120_000)
})
