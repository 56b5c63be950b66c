import { avatarUrls } from './avatar.js'
import { avatarOf } from './avatar_repository.js'

/** The `avatar` part of `GET /api/auth/me`: an address for each size, or null. */
export async function avatarOfMe(userId: string): Promise<Record<string, unknown>> {
  const avatar = await avatarOf(userId)
  return { avatar: avatar && avatarUrls(avatar) }
}
