import { test } from '@japa/runner'
import { wallClock } from '#api/core/clock'
import { findJob } from '#api/core/queue/find_job'
import { PermanentJobError } from '#api/core/queue/job'
import { cancelJob, retryJob } from '#api/core/queue/steer_job'
import { emptyTables } from '#tests/functional/core/empty_tables'
import { givenJob, stateOf } from '#tests/functional/core/queue/given'

test.group('How jobs end', (group) => {
  group.each.setup(emptyTables)

  test('a failed job waits 30 s, then 2 min, and is dead after its last attempt', async ({
    assert,
  }) => {
    const job = givenJob(() => Promise.reject(new Error('no luck')))
    const id = await job.enqueue()
    const now = wallClock.now()

    assert.deepEqual(await job.runDue(now), ['retry'])
    assert.deepEqual(await job.runDue(now.plus({ seconds: 29 })), [])
    assert.deepEqual(await job.runDue(now.plus({ seconds: 30 })), ['retry'])
    assert.deepEqual(await job.runDue(now.plus({ seconds: 149 })), [])
    assert.deepEqual(await job.runDue(now.plus({ seconds: 150 })), ['dead'])
    assert.include(await findJob(id), { state: 'dead', attempts: 3, last_error: 'Error: no luck' })
  })

  test('a job under which the database went away is not to blame', async ({ assert }) => {
    const away = Object.assign(new Error('terminating connection'), { code: '57P01' })
    const job = givenJob(() => Promise.reject(away))
    const id = await job.enqueue()
    const [first, , , , last] = await job.runDue()
    assert.deepEqual([first, last], ['interrupted', 'interrupted'])
    assert.include(await findJob(id), { state: 'dead', attempts: 0, losses: 25 })
  })

  test('a job that can never succeed is dead at once', async ({ assert }) => {
    const job = givenJob(() => Promise.reject(new PermanentJobError('no such batch')))
    await job.enqueue()
    assert.deepEqual(await job.runDue(), ['dead'])
  })

  test('a dead job that is retried has all its attempts again', async ({ assert }) => {
    let broken = true
    const job = givenJob(() =>
      broken ? Promise.reject(new PermanentJobError('broken')) : undefined
    )
    const id = await job.enqueue()
    await job.runDue()
    broken = false

    assert.equal(await retryJob(id), 'queued')
    assert.equal((await findJob(id))?.attempts, 0)
    assert.deepEqual(await job.runDue(), ['done'])
    assert.equal(await retryJob(id), 'not_ended', 'what is done is not done again')
  })

  test('a dead job gives way to a newer one with its key', async ({ assert }) => {
    const job = givenJob(() => Promise.reject(new PermanentJobError('broken')))
    const id = await job.enqueue({}, { key: job.name })
    await job.runDue()
    await job.enqueue({}, { key: job.name })

    assert.equal(await retryJob(id), 'superseded')
    assert.equal(await stateOf(id), 'dead')
  })

  test('a cancelled job does not run', async ({ assert }) => {
    const job = givenJob(() => {})
    const id = await job.enqueue()
    assert.isTrue(await cancelJob(id))
    assert.deepEqual(await job.runDue(), [])
    assert.isFalse(await cancelJob(id))
  })

  test('a running job that is cancelled learns of it and stays cancelled', async ({ assert }) => {
    const job = givenJob(async ({ id, keepAlive }) => {
      await cancelJob(id)
      await keepAlive()
    })
    const id = await job.enqueue()
    assert.deepEqual(await job.runDue(), ['lost'])
    assert.equal(await stateOf(id), 'cancelled')
  })

  test('a job that gives no sign of life in time is aborted and tried again', async ({
    assert,
  }) => {
    const job = givenJob(
      ({ signal }) => new Promise((_, reject) => (signal.onabort = () => reject(signal.reason))),
      { timeoutMs: 30 }
    )
    const id = await job.enqueue()
    assert.deepEqual(await job.runDue(), ['retry'])
    assert.match((await findJob(id))!.last_error!, /No sign of life for 30 ms/)
  })

  test('progress is kept for people to see', async ({ assert }) => {
    const job = givenJob(({ progress }) => progress({ done: 7, total: 9 }))
    const id = await job.enqueue()
    await job.runDue()
    assert.deepEqual((await findJob(id))?.progress, { done: 7, total: 9 })
  })
})
