import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { house, until } from '#tests/house'

const stateOf = async (address: string) =>
  (await db.from('mail_messages').where('to_address', address).first())?.state

test.group('A worker that is told to stop', () => {
  test('ends in time although the mail server hangs, and nothing goes out twice', async ({
    assert,
  }) => {
    const { url, token, catcher, mails, stopWorker, startWorker } = await house()
    const fault = (kind: string) =>
      fetch(`${catcher.url}/faults`, {
        method: 'PUT',
        body: JSON.stringify({ kind, stored: true }),
      })
    const email = 'hanging@example.com'
    await fault('hang_after_data')
    const authorization = `Bearer ${await token('admin@instainstru.test')}`
    await fetch(`${url}/api/admin/invites`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
    })
    await mails(email)

    await stopWorker('SIGTERM')
    await fault('none')
    await startWorker()
    await until(async () => ['sent', 'delivered'].includes(await stateOf(email)), 60_000)
    assert.lengthOf(await mails(email), 1)
  })
})
