import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { emailKey, normalizeEmail } from '#api/accounts/email'
import { membersAmong } from '#api/accounts/membership_repository'
import { businessClock } from '#api/core/clock'
import { queueMail } from '#api/core/mail/queue_mail'
import { suppressedAmong } from '#api/core/mail/suppression_repository'
import { setting } from '#api/core/settings/settings'
import { normaliseCode } from '../invites/invite_code.js'
import type { InviteRole } from '../invites/invite.js'
import { findByCode } from '../invites/invite_repository.js'
import { standingOf } from '../invites/invite_standing.js'
import { announceRequests } from './announce_requests.js'
import type { InviteRequestRow } from './invite_request.js'
import { claimAcknowledgement, upsertRequest } from './request_repository.js'
import { DAYS_BETWEEN_WORDS, WAITLIST_MAIL, WORDS_AN_HOUR } from './waitlist_settings.js'

interface Asked {
  code?: string
  email?: string
  role?: InviteRole
}

/**
 * "Send me an invite": writes the wish down for staff, once per mailbox. Answers nothing about whether
 * the code or the address is known.
 */
export async function askForInvite(asked: Asked): Promise<void> {
  const code = asked.code ? normaliseCode(asked.code) : null
  const found = code ? await findByCode(code) : null
  const expired = found && standingOf(found, businessClock.now()) === 'expired' ? found : null
  const email = expired?.email ?? (asked.email && normalizeEmail(asked.email))
  if (!email) return
  const wish = {
    email,
    emailKey: emailKey(email),
    role: expired?.role ?? asked.role ?? null,
    inviteId: expired?.id ?? null,
  }
  const mayTell = await getsWord(wish)
  await db.transaction(async (trx) => {
    const request = await upsertRequest(trx, wish, businessClock.now())
    await announceRequests(trx, [request.id])
    if (mayTell) await tellOnce(trx, request)
  })
}

/** Members know already, and who wants no mail gets none. */
async function getsWord({ email, emailKey: key }: { email: string; emailKey: string }) {
  const [members, suppressed] = await Promise.all([membersAmong([key]), suppressedAmong([email])])
  return members.size === 0 && suppressed.size === 0
}

/** Anybody can type anybody's address: a mailbox hears of it rarely, and all of them only so often. */
async function tellOnce(trx: TransactionClientContract, request: InviteRequestRow): Promise<void> {
  const now = businessClock.now()
  const told = await claimAcknowledgement(trx, request, {
    now,
    since: now.minus({ days: DAYS_BETWEEN_WORDS }),
    hourAgo: now.minus({ hours: 1 }),
    most: setting(WORDS_AN_HOUR),
  })
  if (!told) return
  await queueMail(trx, {
    key: `${WAITLIST_MAIL}:${request.id}`,
    kind: WAITLIST_MAIL,
    causeId: request.id,
    to: request.email,
  })
}
