import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { queueMail } from '#api/core/mail/queue_mail'
import type { Entrant } from './assert_standing.js'
import { isKnownBrowser } from './known_browser_repository.js'
import { NEW_BROWSER_MAIL } from './new_browser_mail.js'
import { REFRESH_DAYS } from './refresh_token.js'

/** Ways in that show more than a password: the mailbox itself, or a browser trusted before. */
const TOLD_ALREADY = ['email', 'trusted']

/**
 * Writes to the owner when a session begins in a browser they have not used of late; call it before
 * that session is stored. Nothing goes to an address that is not proven: it may be another's.
 */
export async function tellOfNewBrowser(
  trx: TransactionClientContract,
  { user, methods }: Entrant,
  session: { id: string; userAgent: string | null; ip: string },
  now: DateTime
): Promise<void> {
  if (user.state !== 'active' || methods.some((method) => TOLD_ALREADY.includes(method))) return
  const from = { ...session, userId: user.id }
  if (await isKnownBrowser(trx, from, now.minus({ days: REFRESH_DAYS }))) return
  await queueMail(trx, {
    key: `${NEW_BROWSER_MAIL}:${session.id}`,
    kind: NEW_BROWSER_MAIL,
    causeId: session.id,
    to: user.email,
  })
}
