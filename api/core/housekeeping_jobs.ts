import { wallClock } from '#api/core/clock'
import { purgeExpiredKeys } from '#api/core/idempotency/idempotency_repository'
import { defineJob } from '#api/core/queue/queue'

export const PURGE_IDEMPOTENCY_KEYS = 'purge_idempotency_keys'

defineJob({
  name: PURGE_IDEMPOTENCY_KEYS,
  timeoutMs: 60_000,
  maxAttempts: 3,
  async handle() {
    await purgeExpiredKeys(wallClock.now())
  },
})
