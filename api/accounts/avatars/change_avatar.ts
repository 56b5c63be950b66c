import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { fileStore } from '#api/core/files/file_store'
import { removeFilesLater } from '#api/core/files/remove_files_job'
import { reactToStanding } from '../standing_reactions.js'
import { lockUser } from '../user_repository.js'
import { avatarFile, avatarFolder, masterFile, newAvatarId } from './avatar.js'
import { deleteAvatar, insertAvatar } from './avatar_repository.js'
import { encodeAvatarLater } from './encode_avatar_job.js'
import { squaresOf } from './picture_gateway.js'
import { turnstile } from '#api/core/turnstile'

/** Each may hold 40 million pixels unpacked. */
const PICTURES_AT_ONCE = 2

const through = turnstile(PICTURES_AT_ONCE)

/** Takes an uploaded picture as the person's; the one before goes. Answers the new one's id. */
export async function setAvatar(
  actor: Actor,
  path: string,
  correlationId?: string
): Promise<string> {
  const { master, webp } = await through(() => squaresOf(path))
  const id = newAvatarId()
  try {
    for (const [size, bytes] of webp) await fileStore.put(avatarFile(id, size), bytes)
    await fileStore.put(masterFile(id), master)
    await db.transaction(async (trx) => {
      await lockUser(trx, actor.userId)
      await forget(trx, actor.userId)
      await insertAvatar(trx, { id, userId: actor.userId }, wallClock.now())
      await encodeAvatarLater(id, trx)
      await note(trx, actor, 'avatar.changed', correlationId)
      await reactToStanding(trx, [actor.userId])
    })
    return id
  } catch (error) {
    await fileStore.removeFolder(avatarFolder(id))
    throw error
  }
}

/** Takes the person's picture away; none is fine too. */
export async function removeAvatar(actor: Actor, correlationId?: string): Promise<void> {
  await db.transaction(async (trx) => {
    await lockUser(trx, actor.userId)
    if (!(await forget(trx, actor.userId))) return
    await note(trx, actor, 'avatar.removed', correlationId)
    await reactToStanding(trx, [actor.userId])
  })
}

async function forget(trx: TransactionClientContract, userId: string): Promise<boolean> {
  const id = await deleteAvatar(trx, userId)
  if (id) await removeFilesLater(trx, [avatarFolder(id)])
  return id !== null
}

const note = (
  trx: TransactionClientContract,
  { userId, channel }: Actor,
  action: string,
  correlationId?: string
) =>
  audit(trx, {
    actorId: userId,
    action,
    targetType: 'user',
    targetId: userId,
    correlationId,
    channel,
  })
