import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { resolveUnknown } from '#api/core/mail/resolve_unknown'
import {
  asStaff,
  caughtMails,
  drainAllMail,
  letWorkerWork,
  uploadCsv,
} from '#tests/functional/beta/desk'
import { fault, freshOutbox, hurry, invite, mail, state } from './outbox_desk.js'

test.group('Mails that failed', (group) => {
  group.each.setup(freshOutbox)

  const failing = 'spam+x@example.com'
  const again = (mailId: string) => asStaff('POST', `/mail/${mailId}/retry`)
  const failedIds = async () =>
    (await db.from('mail_messages').where('state', 'failed').orderBy('id')).map(
      ({ id }) => id as string
    )

  test('of one address, tried again together, do not hold up the rest', async ({ assert }) => {
    for (let times = 0; times < 2; times++) {
      await invite(failing)
      await drainAllMail()
    }
    const ids = await failedIds()
    assert.lengthOf(ids, 2)
    for (const id of ids) assert.equal((await again(id)).status, 200)
    await invite('other@example.com')
    await drainAllMail()
    assert.lengthOf(await caughtMails('other@example.com'), 1)
    assert.lengthOf(await db.from('mail_messages').where('state', 'queued'), 0)
  })

  test('are not tried again beside a newer one of the same invite', async ({ assert }) => {
    await fault({ kind: 'reject_data_5xx', times: 2 })
    const { id } = await uploadCsv('email\nann@example.com\n')
    const [{ id: inviteId }] = await db.from('invites')
    assert.equal((await asStaff('POST', `/invites/${inviteId}/resend`)).status, 200)
    await drainAllMail()
    await asStaff('POST', `/invite-batches/${id}/retry`)
    await letWorkerWork()
    assert.lengthOf(await caughtMails('ann@example.com'), 1)
    const [oldest] = await db.from('mail_messages').orderBy('id').select('id')
    assert.equal((await again(oldest.id)).status, 409)
  })

  test('wait longer each time when the connection breaks again and again', async ({ assert }) => {
    await fault({ kind: 'close_half_way' })
    await invite()
    await drainAllMail()
    await hurry()
    await resolveUnknown()
    assert.equal(await state(), 'queued')
    const waits = (await mail()).due_at.getTime() - Date.now()
    assert.isAbove(waits, 20_000)

    for (let rounds = 0; rounds < 12; rounds++) {
      await hurry()
      await drainAllMail()
    }
    const { state: end, attempts } = await mail()
    assert.deepEqual([end, attempts], ['failed', 6])
  })

  test('two spent invites of one address sent again at once: one goes', async ({ assert }) => {
    for (let times = 0; times < 2; times++) {
      await invite(failing)
      await drainAllMail()
    }
    const invites = await db.from('invites').select('id')
    const answers = await Promise.all(
      invites.map(({ id }) => asStaff('POST', `/invites/${id}/resend`))
    )
    assert.sameMembers(
      answers.map(({ status }) => status),
      [200, 409]
    )
  })

  test('of a cause that cannot be read cost nobody else their mail', async ({ assert }) => {
    await invite('broken@example.com')
    await db.from('invites').update({ code_sealed: 'not a seal' })
    await invite('fine@example.com')
    await drainAllMail()
    assert.lengthOf(await caughtMails('fine@example.com'), 1)
    const broken = await db.from('mail_messages').where('to_address', 'broken@example.com').first()
    assert.match(broken.last_error, /could not be made/)
  })
})
