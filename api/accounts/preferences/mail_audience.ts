import { wallClock } from '#api/core/clock'
import { suppress } from '#api/core/mail/suppression_repository'
import type { MailAudience } from '#api/core/mail/unsubscribe/audience'
import { findUserByEmail } from '../user_repository.js'
import { mailChoicesAt, storeChoices } from './choice_repository.js'
import { CATEGORIES, isCategory } from './notification_categories.js'

/** Members have their preferences; who is none, or leaves what has no switch, is on the suppression list. */
export const preferringAudience: MailAudience = {
  async unwantedAmong(category, addresses) {
    if (!isCategory(category)) return new Set()
    const chosen = await mailChoicesAt(addresses, category)
    const usual = CATEGORIES[category].email
    return new Set([...chosen].flatMap(([address, wanted]) => ((wanted ?? usual) ? [] : [address])))
  },

  async leave(trx, category, address) {
    const member = isCategory(category) ? await findUserByEmail(address, trx) : null
    if (!member || !isCategory(category)) {
      await suppress(trx, { address, reason: 'unsubscribe' })
      return
    }
    const choice = { category, channel: 'email' as const, wanted: false }
    await storeChoices(trx, member.id, [choice], wallClock.now())
  },
}
