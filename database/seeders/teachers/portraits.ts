import { createAvatar } from '@dicebear/core'
import * as notionists from '@dicebear/notionists'
import { avatarFile } from '#api/accounts/avatars/avatar'
import { squaresOfDrawing } from '#api/accounts/avatars/picture_gateway'
import { fileStore } from '#api/core/files/file_store'

const GROUNDS = ['f3e8ff', 'e0e7ff', 'fce7f3', 'dcfce7', 'fef3c7', 'e0f2fe']

interface Face {
  /** The id of the picture. */
  portrait: string
  email: string
}

/** Pictures are made beside the thread that asks for them. */
const AT_ONCE = 4

/** Draws everybody a face, the same each time, and keeps it as if it had been uploaded. */
export async function drawPortraits(people: readonly Face[]): Promise<void> {
  const left = [...people]
  const drawSome = async () => {
    for (let face = left.pop(); face; face = left.pop()) await draw(face)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, drawSome))
}

async function draw({ portrait, email }: Face): Promise<void> {
  const drawing = createAvatar(notionists, { seed: email, size: 512, backgroundColor: GROUNDS })
  const { webp } = await squaresOfDrawing(drawing.toString())
  for (const [size, bytes] of webp) await fileStore.put(avatarFile(portrait, size), bytes)
}
