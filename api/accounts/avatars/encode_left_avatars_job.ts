import { wallClock } from '#api/core/clock'
import { defineJob } from '#api/core/queue/queue'
import { avatarsWithoutAvif } from './avatar_repository.js'
import { encodeAvatarLater } from './encode_avatar_job.js'

export const ENCODE_LEFT_AVATARS = 'encode_left_avatars'

/** A night's share: encoding is slow. */
const AT_ONCE = 500

/** Pictures of before there were AVIF files, and those whose job failed too often. */
defineJob({
  name: ENCODE_LEFT_AVATARS,
  timeoutMs: 60_000,
  maxAttempts: 3,
  async handle() {
    const hourAgo = wallClock.now().minus({ hours: 1 })
    for (const id of await avatarsWithoutAvif(hourAgo, AT_ONCE)) await encodeAvatarLater(id)
  },
})
