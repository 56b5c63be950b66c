import { randomBytes } from 'node:crypto'
import { named, object, orNull, text } from '#api/core/schemas'

/** Sides of the squares that a picture is kept in. */
export const AVATAR_SIZES = [64, 128, 512] as const
export type AvatarSize = (typeof AVATAR_SIZES)[number]

export const AVATAR_LIMITS = { bytes: 8 * 1024 * 1024, pixels: 40_000_000 } as const

export interface Avatar {
  id: string
  /** The set of AVIF files that is whole; null until a job has made one. */
  avif: string | null
}

/** Nobody guesses it, and a new picture gets a new one: what it names never changes. */
export const newAvatarId = () => randomBytes(16).toString('base64url')

/** Each making of the AVIF files has its own, so that none writes over what is already seen. */
export const newAvifSet = () => randomBytes(6).toString('base64url')

export const avatarFolder = (id: string) => `avatars/${id}`

/** The square without loss, for as long as something is to be made from it; never served. */
export const masterFolder = (id: string) => `${avatarFolder(id)}/master`
export const masterFile = (id: string) => `${masterFolder(id)}/512.png`

export const avatarFile = (id: string, size: AvatarSize) => `${avatarFolder(id)}/${size}.webp`

export const avifFile = (id: string, set: string, size: AvatarSize) =>
  `${avatarFolder(id)}/${size}-${set}.avif`

/** Whether a file of a picture was made by a run that is not the one which is shown. */
export const isOfOtherSet = (name: string, set: string) =>
  name.endsWith('.avif') && !name.endsWith(`-${set}.avif`)

/** The names of a picture's files that may be asked for. */
export const SERVED_FILE = /^(?:64|128|512)(?:\.webp|-[\w-]{8}\.avif)$/

export const avatarUrls = ({ id, avif }: Avatar) => ({
  ...bySize((size) => `/api/${avatarFile(id, size)}`),
  avif: avif && bySize((size) => `/api/${avifFile(id, avif, size)}`),
})

const bySize = <Value>(of: (size: AvatarSize) => Value) =>
  Object.fromEntries(AVATAR_SIZES.map((size) => [size, of(size)])) as Record<AvatarSize, Value>

export const avatarSchema = named(
  'Picture',
  object({
    ...bySize(() => text),
    avif: {
      ...orNull(object(bySize(() => text))),
      description: 'The same in fewer bytes, soon after the picture was sent; null until then',
    },
  })
)
