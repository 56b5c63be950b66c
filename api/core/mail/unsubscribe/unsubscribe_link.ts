import { timingSafeEqual } from 'node:crypto'
import { appUrl } from '#config/app'
import { macOf } from '#api/core/keys'

const PURPOSE = 'core.mail.unsubscribe'

/** Names a mail, never an address: links end up in logs and histories. */
export const unsubscribeToken = (mailId: string) => `${mailId}.${macOf(PURPOSE, mailId)}`

/** The mail a link came with; null for one that is not ours. */
export function mailOfToken(token: string): string | null {
  const [mailId, mac = ''] = token.split('.')
  const [given, right] = [Buffer.from(mac), Buffer.from(macOf(PURPOSE, mailId))]
  return given.length === right.length && timingSafeEqual(given, right) ? mailId : null
}

export const unsubscribePage = (token: string) =>
  `${appUrl}/unsubscribe?token=${encodeURIComponent(token)}`

/** The page for people, and the address at which mail programs unsubscribe by one POST (RFC 8058). */
export function unsubscribeUrls(mailId: string) {
  const token = unsubscribeToken(mailId)
  return {
    page: unsubscribePage(token),
    oneClick: `${appUrl}/api/unsubscribe?token=${encodeURIComponent(token)}`,
  }
}
