import { defineJob, enqueue } from '#api/core/queue/queue'
import type { Client } from '#api/core/queue/sql'
import { encodeAvatar } from './encode_avatar.js'

const ENCODE_AVATAR = 'encode_avatar'

defineJob<{ id: string }>({
  name: ENCODE_AVATAR,
  timeoutMs: 60_000,
  maxAttempts: 5,
  handle: ({ payload, keepAlive }) => encodeAvatar(payload.id, keepAlive),
})

/** In the transaction that makes the picture somebody's: until it ends the job is not seen. */
export async function encodeAvatarLater(id: string, trx?: Client): Promise<void> {
  await enqueue(ENCODE_AVATAR, { id }, { key: `${ENCODE_AVATAR}/${id}`, trx })
}
