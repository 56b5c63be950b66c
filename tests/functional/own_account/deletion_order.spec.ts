import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { call } from '#tests/functional/accounts/calls'
import { PASSWORD } from '#tests/functional/accounts/people'
import { freshDesk, givenSentInvite, newcomer } from '#tests/functional/beta/desk'
import { queuedFor } from '#tests/functional/locks'
import { givenSignedIn } from './desk.js'

const EMAIL = 'grindlewax@zyxmail.example'
const deletion = { password: PASSWORD, confirm: 'DELETE' }

test.group('A deletion beside an invite being redeemed', (group) => {
  group.each.setup(() => freshDesk())

  for (const first of ['deletion', 'sign-up']) {
    test(`waits for nobody who waits for it, the ${first} first`, async ({ assert }) => {
      const { browser, user } = await givenSignedIn('student', EMAIL)
      await db.from('users').where('id', user.id).update({ state: 'pending_verification' })
      const { code } = await givenSentInvite({ email: EMAIL })
      const body = newcomer({ email: EMAIL, code })
      const headers = { 'x-token-delivery': 'body' }
      const doings = [
        () => browser.call('POST', '/account/deletion', deletion),
        () => call('POST', '/auth/sign-up', { body, headers }),
      ]
      const { answers, deadlocks } = await queuedFor(
        `SELECT 1 FROM users WHERE id = '${user.id}' FOR UPDATE`,
        first === 'deletion' ? doings : doings.toReversed()
      )
      assert.equal(deadlocks, 0)
      const statuses = answers.map(({ status }) => status)
      assert.deepEqual(statuses, first === 'deletion' ? [202, 410] : [201, 401])
    })
  }
})
