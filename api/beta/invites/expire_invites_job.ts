import { defineJob } from '#api/core/queue/queue'
import { expireInvites } from './expire_invites.js'

export const EXPIRE_INVITES = 'expire_invites'

defineJob({
  name: EXPIRE_INVITES,
  timeoutMs: 60_000,
  maxAttempts: 3,
  async handle({ signal }) {
    await expireInvites(signal)
  },
})
