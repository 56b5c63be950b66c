import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { unprocessable } from '#api/core/errors'
import { newId } from '#api/core/ids'
import { queueMails } from '#api/core/mail/queue_mail'
import { confirmPassword } from '../owner/confirm_owner.js'
import { hashOfToken } from '../token_hash.js'
import { lockUser } from '../user_repository.js'
import { insertEmailChange } from './email_change_repository.js'
import { CONFIRM_HOURS, confirmationToken, reversalToken } from './email_change_tokens.js'

/**
 * Begins to move an account to another address: a link goes there, and a word with a way back to the
 * present one. Whether the new address is taken is told to its mailbox alone. Throws 422, 429.
 */
export async function requestEmailChange(
  actor: Actor,
  wish: { email: string; password: string },
  ip: string
): Promise<void> {
  const { user } = await confirmPassword(actor, wish.password, ip)
  if (user.email === wish.email) {
    throw unprocessable('email', 'same', 'This is your e-mail already.')
  }
  const now = wallClock.now()
  const id = newId()
  const change = {
    id,
    userId: user.id,
    oldEmail: user.email,
    newEmail: wish.email,
    tokenHash: hashOfToken(confirmationToken(id)),
    reversalHash: hashOfToken(reversalToken(id)),
    expiresAt: now.plus({ hours: CONFIRM_HOURS }),
  }
  await db.transaction(async (trx) => {
    await lockUser(trx, user.id)
    await insertEmailChange(trx, change, now)
    await queueMails(trx, [
      { key: `email_change:${id}`, kind: 'email_change', causeId: id, to: wish.email },
      {
        key: `email_change_notice:${id}`,
        kind: 'email_change_notice',
        causeId: id,
        to: user.email,
      },
    ])
    await audit(trx, {
      actorId: user.id,
      action: 'email_change.requested',
      targetType: 'user',
      targetId: user.id,
      channel: actor.channel,
    })
  })
}
