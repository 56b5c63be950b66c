import { businessClock, wallClock } from '#api/core/clock'
import type { ListedMail } from './mail_list.js'
import { findMailKind, type PreparedMail } from './mail_kind.js'

/**
 * A mail of the outbox as it left or would leave now, with its secrets masked. `null` when what it
 * was made from is gone.
 */
export async function previewMail(
  mail: Pick<ListedMail, 'kind' | 'cause_id' | 'sent_at'>
): Promise<PreparedMail | null> {
  const kind = findMailKind(mail.kind)
  return kind ? kind.preview(mail.cause_id, whenItLeft(mail.sent_at)) : null
}

/** Mails leave by the wall clock; what they say of days is reckoned on the business clock. */
function whenItLeft(sentAt: Date | null) {
  const now = businessClock.now()
  return sentAt ? now.minus(wallClock.now().toMillis() - sentAt.getTime()) : now
}
