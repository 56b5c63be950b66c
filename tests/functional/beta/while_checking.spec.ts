import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clearRows } from '#api/beta/batches/batch_row_repository'
import { whileChecking } from '#api/beta/batches/while_checking'
import { claimJob, requeueLost } from '#api/core/queue/job_leases'
import { ActiveJob } from '#api/core/queue/active_job'
import { LeaseLostError } from '#api/core/queue/job'
import { knownJobs } from '#api/core/queue/job_registry'
import { runDueJobs } from '#api/core/queue/run_due_jobs'
import { wallClock } from '#api/core/clock'
import { freshDesk, uploadCsv } from '#tests/functional/beta/desk'

const inMinutes = (minutes: number) => wallClock.now().plus({ minutes })

/** A run that claims the check of the only batch and then stands still. */
async function claimCheck(token: string, minutes: number) {
  await requeueLost(inMinutes(minutes))
  const row = await claimJob({ token, names: knownJobs(), now: inMinutes(minutes) })
  const job = new ActiveJob(row!, 60_000)
  return { run: job.run, end: () => job.close() }
}

const lines = async () => (await db.from('invite_batch_rows')).length

test.group('A check that lost its turn', (group) => {
  group.each.setup(() => freshDesk())

  test('leaves the lines of the run that took over alone', async ({ assert }) => {
    const { id } = await uploadCsv(
      'email\nann@example.com\nbob@example.com\n',
      { dry_run: 'true' },
      false
    )
    const frozen = await claimCheck('frozen', 0)
    const other = await claimCheck('other', 1)
    const clear = () => whileChecking(id, frozen.run, (trx) => clearRows(trx, id))
    await assert.rejects(clear, LeaseLostError)
    frozen.end()
    other.end()

    await requeueLost(inMinutes(2))
    await runDueJobs({ now: inMinutes(2) })
    assert.equal(await lines(), 2)
    await whileChecking(id, other.run, (trx) => clearRows(trx, id))
    assert.equal(await lines(), 2, 'checked is checked')
  })
})
