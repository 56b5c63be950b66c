import { test } from '@japa/runner'
import { newId } from '#api/core/ids'
import { Delivery, delivery } from '#api/core/queue/delivery'
import { jobQuery } from '#api/admin/jobs/job_queries'
import { JobRunner } from '#api/core/queue/job_runner'
import { sweep } from '#api/core/queue/sweep'
import { emptyTables } from '#tests/functional/core/empty_tables'
import { eventually } from '#tests/functional/core/eventually'
import { givenJob } from '#tests/functional/core/queue/given'
import { RedisServer } from '#tests/functional/core/queue/redis_server'

const FOREVER_MS = 3_600_000

test.group('Redis comes and goes', (group) => {
  group.each.setup(emptyTables)
  // Only the sweeper of the test tells of rows, and only over the Redis of the test.
  group.setup(async () => {
    const wasReady = delivery.isReady
    await delivery.stop()
    return () => {
      if (wasReady) delivery.start()
    }
  })

  test('no job is lost when Redis is killed and comes back empty, three times', async ({
    assert,
    cleanup,
  }) => {
    const { redis, inbox, runner } = await givenWorker(cleanup, 5_000)
    const runs = new Map<string, number>()
    const job = givenJob(({ id }) => void runs.set(id, (runs.get(id) ?? 0) + 1))

    const ids: string[] = []
    for (let round = 0; round < 3; round += 1) {
      ids.push(...(await Promise.all(Array.from({ length: 100 }, () => job.enqueue()))))
      const sweeping = sweep(inbox, runner)
      await redis.signal('SIGKILL')
      await sweeping
      await eventually('the loss of Redis is noticed', () => !inbox.isReady)
      ids.push(await job.enqueue())
      await redis.start()
      await eventually('Redis is used again', () => inbox.isReady)
    }
    await eventually(
      'all jobs have run',
      async () => {
        await sweep(inbox, runner)
        return (await jobQuery().where({ name: job.name, state: 'done' })).length === ids.length
      },
      40_000
    )
    assert.sameMembers([...runs.keys()], ids)
    assert.deepEqual([...new Set(runs.values())], [1], 'none ran twice')
  })

  test('messages flow again through a Redis that came back empty', async ({ assert, cleanup }) => {
    const { redis, inbox, runner } = await givenWorker(cleanup, FOREVER_MS)
    const job = givenJob(() => {})
    await redis.signal('SIGKILL')
    await eventually('the loss of Redis is noticed', () => !inbox.isReady)
    await redis.start()
    await eventually('Redis is used again', () => inbox.isReady)

    const id = await job.enqueue()
    await sweep(inbox, runner)
    await eventually('the message arrived', async () => {
      const rows = await jobQuery().where({ name: job.name, state: 'done' })
      return rows.some((row) => row.id === id)
    })
    assert.equal(await inbox.waiting(), 0)
  })

  test('while Redis is away, jobs run all the same', async ({ assert, cleanup }) => {
    const { redis, inbox, runner } = await givenWorker(cleanup, 0)
    const job = givenJob(() => {})
    await redis.signal('SIGKILL')
    await eventually('the loss of Redis is noticed', () => !inbox.isReady)

    await job.enqueue()
    await sweep(inbox, runner)
    await runner.stop()
    assert.lengthOf(await jobQuery().where({ name: job.name, state: 'done' }), 1)
  })

  test('a Redis that hangs is given up, and used again when it answers', async ({
    assert,
    cleanup,
  }) => {
    const { redis, inbox } = await givenWorker(cleanup, FOREVER_MS)
    await redis.signal('SIGSTOP')
    assert.isNull(await inbox.waiting())
    assert.isFalse(inbox.isReady)

    await redis.signal('SIGCONT')
    await eventually('Redis is used again', () => inbox.isReady, 20_000)
    assert.equal(await inbox.waiting(), 0)
  })

  async function givenWorker(cleanup: (end: () => Promise<void>) => void, patienceMs: number) {
    const redis = await RedisServer.start()
    const inbox = new Delivery(redis.url, 'test')
    const runner = new JobRunner({
      workerId: newId(),
      concurrency: 5,
      patienceMs: () => patienceMs,
    })
    inbox.start({ concurrency: 5, handle: (id) => runner.offer(id) })
    cleanup(async () => {
      await runner.stop()
      await inbox.stop()
      await redis.signal('SIGKILL')
    })
    await eventually('Redis is used', () => inbox.isReady)
    return { redis, inbox, runner }
  }
})
