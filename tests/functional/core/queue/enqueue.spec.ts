import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { jobQuery } from '#api/admin/jobs/job_queries'
import { enqueue } from '#api/core/queue/queue'
import { emptyTables } from '#tests/functional/core/empty_tables'
import { givenJob, stateOf } from '#tests/functional/core/queue/given'

test.group('Adding jobs', (group) => {
  group.each.setup(emptyTables)

  test('a job of a transaction that is rolled back never was', async ({ assert }) => {
    const job = givenJob(() => {})
    const trx = await db.transaction()
    const id = await job.enqueue({ n: 1 }, { trx })
    await trx.rollback()

    assert.isUndefined(await stateOf(id))
    assert.deepEqual(await job.runDue(), [])
  })

  test('a job can be seen when its transaction has committed', async ({ assert }) => {
    const seen: unknown[] = []
    const job = givenJob(({ payload }) => void seen.push(payload))
    const trx = await db.transaction()
    const id = await job.enqueue({ n: 1 }, { trx })
    assert.deepEqual(await job.runDue(), [])
    await trx.commit()

    assert.deepEqual(await job.runDue(), ['done'])
    assert.deepEqual(seen, [{ n: 1 }])
    assert.equal(await stateOf(id), 'done')
  })

  test('of jobs with one key, one is queued however many ask at once', async ({ assert }) => {
    const job = givenJob(() => {})
    const key = `${job.name}/1`
    const ids = await Promise.all(Array.from({ length: 20 }, () => job.enqueue({}, { key })))

    assert.lengthOf(new Set(ids), 1)
    assert.lengthOf(await jobQuery().where({ name: job.name }), 1)
  })

  test('a key is free again when its job has ended', async ({ assert }) => {
    const job = givenJob(() => {})
    const first = await job.enqueue({}, { key: job.name })
    await job.runDue()

    assert.notEqual(await job.enqueue({}, { key: job.name }), first)
  })

  test('a job waits for its time', async ({ assert }) => {
    const job = givenJob(() => {})
    const runAt = wallClock.now().plus({ hours: 1 })
    await job.enqueue({}, { runAt })

    assert.deepEqual(await job.runDue(runAt.minus({ seconds: 1 })), [])
    assert.deepEqual(await job.runDue(runAt), ['done'])
  })

  test('a name nobody defined is refused', async ({ assert }) => {
    await assert.rejects(() => enqueue('no_such_job'), /No job is named "no_such_job"/)
  })
})
