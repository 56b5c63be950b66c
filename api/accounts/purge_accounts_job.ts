import { wallClock } from '#api/core/clock'
import { defineJob } from '#api/core/queue/queue'
import { purgeExpired } from './retention_repository.js'

export const PURGE_ACCOUNTS = 'purge_accounts'

defineJob({
  name: PURGE_ACCOUNTS,
  timeoutMs: 300_000,
  maxAttempts: 3,
  async handle() {
    await purgeExpired(wallClock.now())
  },
})
