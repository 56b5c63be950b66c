import { defineJob } from '#api/core/queue/queue'
import { aggregateDays } from './aggregate_days.js'

export const AGGREGATE_DAYS = 'aggregate_days'

defineJob({
  name: AGGREGATE_DAYS,
  timeoutMs: 600_000,
  maxAttempts: 3,
  async handle(job) {
    await aggregateDays(() => job.keepAlive())
  },
})
