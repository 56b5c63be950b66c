import { wallClock } from '#api/core/clock'
import { defineJob } from '#api/core/queue/queue'
import { purge } from './purge.js'

export const PURGE = 'purge'

defineJob({
  name: PURGE,
  timeoutMs: 600_000,
  maxAttempts: 3,
  async handle(job) {
    await purge(wallClock.now(), () => job.keepAlive())
  },
})
