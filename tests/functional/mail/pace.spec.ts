import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { drainMail } from '#api/core/mail/drain_mail'
import { runDueJobs } from '#api/core/queue/run_due_jobs'
import { asStaff, bodyOf, drainAllMail, freshDesk, uploadCsv } from '#tests/functional/beta/desk'
import { until } from '#tests/house'
import env from '#start/env'

const stateOf = async (address: string) =>
  (await db.from('mail_messages').where('to_address', address).firstOrFail()).state

const countIn = async (state: string) =>
  (await db.from('mail_messages').where('state', state)).length

/** Makes every answer of the mail server take so long. */
const slowDown = (ms: number) =>
  fetch(`${env.get('MAIL_LOOKUP_URL')}/faults`, {
    method: 'PUT',
    body: JSON.stringify(ms > 0 ? { kind: 'slow', ms } : { kind: 'none' }),
  })

test.group('The pace of the mail outbox', (group) => {
  group.each.setup(() => freshDesk())
  group.each.teardown(async () => {
    await slowDown(0)
  })

  test('shows what has left while the rest of its claim is still on the way', async ({
    assert,
  }) => {
    for (const email of ['fast@example.com', 'slow+one@example.com']) {
      await asStaff('POST', '/invites', { email })
    }
    const drained = drainAllMail()
    await until(async () => (await stateOf('fast@example.com')) === 'sent')
    assert.equal(await stateOf('slow+one@example.com'), 'sending')
    await drained
    assert.equal(await stateOf('slow+one@example.com'), 'sent')
  })

  test('claims a moment of a slow server at most, so that a pause works soon', async ({
    assert,
  }) => {
    await slowDown(200)
    const lines = Array.from({ length: 300 }, (_, n) => `p${n}@example.com`)
    const { id } = await uploadCsv(['email', ...lines].join('\n'), {}, false)
    await runDueJobs()
    const drained = drainAllMail()
    await until(async () => (await countIn('sent')) >= 120)

    const { counts } = bodyOf(await asStaff('POST', `/invite-batches/${id}/pause`)) as {
      counts: Record<string, number>
    }
    await drained
    assert.isAtMost((await countIn('sent')) - counts.sent, 60)
    assert.isAbove(await countIn('held'), 90)
  })

  test('does not let many who are put off stand in the way of the rest', async ({ assert }) => {
    const lines = Array.from({ length: 150 }, (_, n) => `full+x@d${n}.example.com`)
    await uploadCsv(['email', ...lines, 'fine@example.com'].join('\n'), {}, false)
    await runDueJobs()
    const stop = new AbortController()
    const drained = drainMail('grouped', stop.signal)
    await until(async () => (await stateOf('fine@example.com')) === 'sent').finally(() =>
      stop.abort()
    )
    await drained
    assert.isAbove(await countIn('queued'), 100)
  })
})
