import BeeQueue from 'bee-queue'
import { Queue, Worker } from 'bullmq'

const AT_ONCE = 1_000

type Work = (n: number) => Promise<void>

/** Puts so many jobs into a queue and lets them run, until the last one is done. */
export type QueueRun = (
  redisUrl: string,
  jobs: number,
  concurrency: number,
  work: Work
) => Promise<void>

export const beeQueueAlone: QueueRun = async (redisUrl, jobs, concurrency, work) => {
  const queue = new BeeQueue<{ n: number }>('bench-bee', {
    redis: { url: redisUrl },
    removeOnSuccess: true,
    sendEvents: false,
    getEvents: false,
    storeJobs: false,
  })
  const all = countdown(jobs)
  queue.process(concurrency, async ({ data }) => {
    await work(data.n)
    all.one()
  })
  for (const numbers of chunks(jobs)) {
    const errors = await queue.saveAll(numbers.map((n) => queue.createJob({ n })))
    for (const error of errors.values()) throw error
  }
  await all.done
  await queue.destroy()
  await queue.close()
}

export const bullMqAlone: QueueRun = async (redisUrl, jobs, concurrency, work) => {
  const { hostname, port, password } = new URL(redisUrl)
  const connection = { host: hostname, port: Number(port), password, maxRetriesPerRequest: null }
  const all = countdown(jobs)
  const queue = new Queue<{ n: number }>('bench-bull', { connection })
  const worker = new Worker<{ n: number }>(
    'bench-bull',
    async ({ data }) => {
      await work(data.n)
      all.one()
    },
    { connection, concurrency, removeOnComplete: { count: 0 } }
  )
  for (const numbers of chunks(jobs)) {
    await queue.addBulk(numbers.map((n) => ({ name: 'look', data: { n } })))
  }
  await all.done
  await worker.close()
  await queue.obliterate({ force: true })
  await queue.close()
}

function countdown(jobs: number) {
  const { promise, resolve } = Promise.withResolvers<void>()
  let left = jobs
  return {
    done: promise,
    one: () => {
      left -= 1
      if (left === 0) resolve()
    },
  }
}

function* chunks(jobs: number): Generator<number[]> {
  for (let start = 0; start < jobs; start += AT_ONCE) {
    yield Array.from({ length: Math.min(AT_ONCE, jobs - start) }, (_, n) => start + n)
  }
}
