import { buffer } from 'node:stream/consumers'
import { fileStore } from '#api/core/files/file_store'
import {
  AVATAR_SIZES,
  avatarFile,
  avatarFolder,
  avifFile,
  isOfOtherSet,
  masterFile,
  masterFolder,
  newAvifSet,
} from './avatar.js'
import { findAvatar, keepAvif } from './avatar_repository.js'
import { avifOf } from './picture_gateway.js'

/**
 * Makes the AVIF files of a picture and only then says so. Each run writes files of its own: two at
 * once, or one after a killed one, cannot spoil what is seen, and whoever ends last takes away what the
 * others began. Of a picture that is gone, or goes meanwhile, nothing stays.
 */
export async function encodeAvatar(id: string, keepAlive: () => Promise<void>): Promise<void> {
  const avatar = await findAvatar(id)
  if (!avatar) return fileStore.removeFolder(avatarFolder(id))
  const kept = avatar.avif ?? (await encode(id, keepAlive))
  if (!kept) return
  for (const name of await fileStore.filesIn(avatarFolder(id))) {
    if (isOfOtherSet(name, kept)) await fileStore.remove(`${avatarFolder(id)}/${name}`)
  }
  await fileStore.removeFolder(masterFolder(id))
}

/** The set that is the picture's from now on; null when there is nothing to keep it for. */
async function encode(id: string, keepAlive: () => Promise<void>): Promise<string | null> {
  const square = await squareOf(id)
  // Its WebP files are lost too: the picture is, and AVIF files would not bring it back.
  if (!square) return null
  const set = newAvifSet()
  for (const size of AVATAR_SIZES) {
    await fileStore.put(avifFile(id, set, size), await avifOf(square, size))
    await keepAlive()
  }
  const kept = await keepAvif(id, set)
  if (!kept) await fileStore.removeFolder(avatarFolder(id))
  return kept
}

/** Pictures of before there were AVIF files kept no square without loss. */
async function squareOf(id: string): Promise<Buffer | null> {
  const file = (await fileStore.read(masterFile(id))) ?? (await fileStore.read(avatarFile(id, 512)))
  return file && buffer(file)
}
