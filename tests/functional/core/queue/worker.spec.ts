import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { audit } from '#api/core/audit/audit'
import { verifyAudit } from '#api/core/audit/verify'
import { newId } from '#api/core/ids'
import { on, record } from '#api/core/outbox/outbox'
import { livingWorkers } from '#api/core/queue/heartbeat'
import { JobRunner } from '#api/core/queue/job_runner'
import { Worker } from '#api/core/queue/worker'
import { emptyTables } from '#tests/functional/core/empty_tables'
import { eventually } from '#tests/functional/core/eventually'
import { givenJob, stateOf } from '#tests/functional/core/queue/given'

test.group('A worker', (group) => {
  group.each.setup(emptyTables)

  test('runs jobs, tells of events, seals the audit log and says that it lives', async ({
    assert,
    cleanup,
  }) => {
    const worker = new Worker()
    cleanup(() => worker.stop())
    const heard: string[] = []
    const eventName = `test.${newId()}`
    on(eventName, 'test', async ({ id }) => void heard.push(id))
    const job = givenJob(() => {})
    worker.start()
    worker.start()

    const jobId = await job.enqueue()
    const eventId = await db.transaction(async (trx) => {
      await audit(trx, { actorId: null, action: 'a.b', targetType: 'a', channel: 'job' })
      return record(trx, { name: eventName, payload: {} })
    })
    await eventually('the job ran', async () => (await stateOf(jobId)) === 'done')
    await eventually('the event was heard', () => heard.includes(eventId), 2_000)
    await eventually('the log is sealed', async () => (await verifyAudit()).sealed === 1, 5_000)
    assert.equal(await livingWorkers(), 1)

    await Promise.all([worker.stop(), worker.stop()])
    assert.equal(await livingWorkers(), 0)
  })

  test('finishes what it runs when it is told to stop', async ({ assert }) => {
    const { job, runner, end } = await givenRunningJob()
    const stopped = runner.stop()
    end.resolve()
    await stopped
    assert.equal(await stateOf(job), 'done')
  })

  test('gives back what does not finish, as if it had never begun', async ({ assert, cleanup }) => {
    const { job, runner, end } = await givenRunningJob()
    cleanup(() => end.resolve())
    await runner.stop(10)
    assert.equal(await stateOf(job), 'queued')
  })

  test('takes nothing after it was told to stop', async ({ assert }) => {
    const runner = new JobRunner({ workerId: newId(), concurrency: 1, patienceMs: () => 0 })
    const id = await givenJob(() => {}).enqueue()
    await runner.stop()
    await runner.offer(id)
    await runner.pump()
    assert.equal(await stateOf(id), 'queued')
  })

  async function givenRunningJob() {
    const end = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const { enqueue } = givenJob(async ({ signal }) => {
      begun.resolve()
      signal.addEventListener('abort', () => end.reject(signal.reason))
      await end.promise
    })
    const runner = new JobRunner({ workerId: newId(), concurrency: 2, patienceMs: () => 0 })
    const job = await enqueue()
    void runner.offer(job)
    await begun.promise
    return { job, runner, end }
  }
})
