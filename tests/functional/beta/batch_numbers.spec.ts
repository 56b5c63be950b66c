import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import fc from 'fast-check'
import { finishLeftoverBatches } from '#api/beta/batches/finish_batches'
import { act, contradictions, dryRun, numbersOf, people } from './batch_desk.js'
import { freshDesk, letWorkerWork } from './desk.js'

test.group('The numbers of a batch', (group) => {
  group.each.setup(() => freshDesk())

  test('are whole, whatever is done to it in whatever order', async ({ assert }) => {
    const deed = fc.constantFrom('send', 'pause', 'resume', 'cancel', 'retry', 'work', 'leftovers')
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 7 }), async (deeds) => {
        run += 1
        const csv = `${people(3, `r${run}x`)}bounce+r${run}@example.com\nnobody@\n`
        const { id } = await dryRun(csv)
        for (const one of ['send', ...deeds]) {
          if (one === 'work') await letWorkerWork()
          else if (one === 'leftovers') await finishLeftoverBatches()
          else assert.isBelow((await act(id, one)).status, 500)
          assert.deepEqual(await contradictions(id), [])
        }
        await letWorkerWork()
        const { state, counts } = await numbersOf(id)
        const mails = await db.from('mail_messages').where({ group_id: id }).whereNotNull('sent_at')
        assert.equal(mails.length, counts.sent)
        if (state === 'done') assert.equal(counts.sent + counts.failed, counts.will_send)
      }),
      { numRuns: 12 }
    )
  }).timeout(60_000)
})
