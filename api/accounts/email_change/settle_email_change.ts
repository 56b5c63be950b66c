import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { closeAddressRequests } from '../address_requests/address_request_repository.js'
import { askByMail } from '../address_requests/ask_by_mail.js'
import { emailTaken, linkExpired, linkNotFound } from '../errors.js'
import { endSessionsOf } from '../sessions/session_repository.js'
import { forgetVerifications } from '../sign_up/email_verification_repository.js'
import { hashOfToken } from '../token_hash.js'
import { revokeTokensOf } from '../tokens/api_token_repository.js'
import { forgetBrowsers } from '../trusted_browsers/trusted_browser_repository.js'
import type { User } from '../user.js'
import { findUserByEmail, lockUser } from '../user_repository.js'
import {
  findEmailChange,
  freeAddress,
  markConfirmed,
  markReversed,
  updateEmail,
} from './email_change_repository.js'
import { REVERSAL_DAYS } from './email_change_tokens.js'

/** Moves the account by the secret mailed to its new address, once. Throws 404, 409 `email_taken`, 410. */
export async function confirmEmailChange(token: string): Promise<string> {
  const now = wallClock.now()
  const change = await findEmailChange('token_hash', hashOfToken(token))
  if (!change) throw linkNotFound()
  await db.transaction(async (trx) => {
    const user = await lockUser(trx, change.user_id)
    if (user?.email !== change.old_email || user.state !== 'active') throw linkExpired()
    if (!(await markConfirmed(trx, change.id, now))) throw linkExpired()
    await move(trx, user, change.new_email, 'email_change.confirmed')
  })
  return change.new_email
}

/**
 * Undoes a change by the secret mailed to the address before, and later ones with it. Who made the
 * change knew the password, so every sign-in ends and a link to choose another one goes out. Throws as
 * above.
 */
export async function reverseEmailChange(token: string): Promise<string> {
  const now = wallClock.now()
  const change = await findEmailChange('reversal_hash', hashOfToken(token))
  if (!change) throw linkNotFound()
  const until = DateTime.fromJSDate(change.created_at).plus({ days: REVERSAL_DAYS })
  if (until <= now) throw linkExpired()
  await db.transaction(async (trx) => {
    const user = await lockUser(trx, change.user_id)
    if (!user || user.state === 'deleted') throw linkExpired()
    if (!(await markReversed(trx, change, now))) throw linkExpired()
    await endSessionsOf(trx, user.id, 'email', now)
    await revokeTokensOf(trx, user.id, now)
    await forgetBrowsers(trx, user.id)
    await move(trx, user, change.old_email, 'email_change.reversed')
    await askByMail(trx, 'password_reset', change.old_email)
  })
  return change.old_email
}

/** An address that only an unproven sign-up holds is taken from it: the mailbox has just been shown. */
async function move(
  trx: TransactionClientContract,
  user: User,
  email: string,
  action: string
): Promise<void> {
  const now = wallClock.now()
  if (user.email !== email) {
    await takeFromUnproven(trx, email)
    if (await findUserByEmail(email, trx)) throw emailTaken()
    await updateEmail(trx, user.id, email, now)
  }
  await closeAddressRequests(trx, user.email, now)
  const about = { targetType: 'user', targetId: user.id, channel: 'web' as const }
  await audit(trx, { actorId: user.id, action, ...about })
}

async function takeFromUnproven(trx: TransactionClientContract, email: string): Promise<void> {
  const now = wallClock.now()
  const holder = await freeAddress(trx, email, now)
  if (!holder) return
  await endSessionsOf(trx, holder, 'taken_over', now)
  await revokeTokensOf(trx, holder, now)
  await forgetVerifications(trx, holder)
}
