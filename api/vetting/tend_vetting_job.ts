import { defineJob } from '#api/core/queue/queue'
import { tendChecks } from './background/tend_checks.js'
import { purgeDocuments } from './documents/purge_documents.js'

export const TEND_VETTING = 'tend_vetting'

defineJob({
  name: TEND_VETTING,
  timeoutMs: 600_000,
  maxAttempts: 3,
  async handle(job) {
    await tendChecks(() => job.keepAlive())
    await purgeDocuments(() => job.keepAlive())
  },
})
