import { businessClock, wallClock } from '#api/core/clock'
import type { ListedMail } from './mail_list.js'
import { findMailKind, type MailKind, type PreparedMail } from './mail_kind.js'
import { masked } from './masked.js'
import { unsubscribePage } from './unsubscribe/unsubscribe_link.js'

/**
 * A mail of the outbox as it left or would leave now, with its secrets masked. `null` when what it
 * was made from is gone.
 */
export async function previewMail(
  mail: Pick<ListedMail, 'kind' | 'cause_id' | 'sent_at'>
): Promise<PreparedMail | null> {
  const kind = findMailKind(mail.kind)
  const preview = await kind?.preview(mail.cause_id, whenItLeft(mail.sent_at))
  return preview ? asItLeaves(kind!, preview) : null
}

/** With the way out that the outbox adds to mails that nobody has to get, its secret masked. */
export const asItLeaves = ({ category }: MailKind, mail: PreparedMail): PreparedMail =>
  category === undefined
    ? mail
    : { ...mail, body: { ...mail.body, unsubscribeUrl: unsubscribePage(masked()) } }

/** Mails leave by the wall clock; what they say of days is reckoned on the business clock. */
function whenItLeft(sentAt: Date | null) {
  const now = businessClock.now()
  return sentAt ? now.minus(wallClock.now().toMillis() - sentAt.getTime()) : now
}
