import { timingSafeEqual } from 'node:crypto'
import { appUrl } from '#config/app'
import { macOf } from '#api/core/keys'
import { defineSetting } from '#api/core/settings/define_setting'
import { setting } from '#api/core/settings/settings'

export const countOpens = defineSetting({
  key: 'invites.count_opens',
  default: true,
  description: 'Put a picture of one pixel into the mails of invites, to see which are opened',
})

/** The smallest GIF: one transparent pixel. */
export const PIXEL = Buffer.from(
  'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  'base64'
)

const sealOf = (id: string) => macOf('invite-open', id).slice(0, 22)

/** Of our own origin and for one invite; absent where opens are not counted. */
export function openPixel(inviteId: string): string | undefined {
  if (!setting(countOpens)) return undefined
  return new URL(`/api/beta/opens/${inviteId}-${sealOf(inviteId)}.gif`, appUrl).href
}

/** The invite that a picture's name was made for; null for a name made up. */
export function inviteOfPixel(name: string): string | null {
  const [, id, seal] = /^([0-9A-Z]{26})-([\w-]{22})\.gif$/.exec(name) ?? []
  if (!id) return null
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(id))) ? id : null
}
