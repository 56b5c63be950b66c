import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { notFound, Refusal } from '#api/core/errors'
import { lockMailsAbout } from '#api/core/mail/mail_groups'
import { suppressedAmong } from '#api/core/mail/suppression_repository'
import { answerByInvites } from '../requests/answer_requests.js'
import { announceInvites } from './announce_invites.js'
import { expireOverdueFor } from './expire_invites.js'
import type { InviteRow } from './invite.js'
import { countMails } from './invite_queries.js'
import { findInvite, findLive, lockInvite, setState } from './invite_repository.js'
import { INVITE_MAIL, queueInviteMails } from './queue_invite_mails.js'
import { alreadyInvited, type Alongside } from './send_invite.js'

const ONE_LIVE = 'invites_one_live_per_address'

/**
 * Sends an invite's mail again, with the same code and all its days anew. Also brings an expired or
 * bounced one back. 409 for one that was used or revoked, has no address, or is on its way already.
 */
export async function resendInvite(
  actor: Actor,
  id: string,
  correlationId?: string,
  alongside?: Alongside
): Promise<InviteRow> {
  await orAlreadyInvited(id, async (trx) => {
    await lockMailsAbout(trx, INVITE_MAIL, [id])
    const invite = await lockInvite(trx, id)
    if (!invite) throw notFound('There is no invite with this id.')
    const email = await assertMayBeResent(invite)
    const now = businessClock.now()

    await expireOverdueFor(trx, invite.email_key!, now)
    const live = await findLive(trx, invite.email_key!, invite.role)
    if (live && live.id !== id) throw alreadyInvited(live)

    const expiresAt = now.plus({ days: invite.expires_in_days }).toJSDate()
    await setState(trx, [id], 'queued', now, {
      detail: 'sent again',
      columns: { expires_at: expiresAt },
    })
    await queueInviteMails(trx, [{ id, email }], { repetition: await countMails(trx, id) })
    await audit(trx, {
      actorId: actor.userId,
      action: 'invite.resent',
      targetType: 'invite',
      targetId: id,
      before: { state: invite.state },
      after: { state: 'queued' },
      correlationId,
      channel: actor.channel,
    })
    await announceInvites(trx, [id])
    const answer = { inviteId: id, emailKey: invite.email_key, role: invite.role }
    await answerByInvites(trx, [answer], actor.userId, now)
    await alongside?.(trx, id)
  })
  return (await findInvite(id))!
}

/** Two spent invites of one address brought back at once: the index lets the first one through. */
async function orAlreadyInvited(
  id: string,
  work: (trx: TransactionClientContract) => Promise<void>
): Promise<void> {
  try {
    await db.transaction(work)
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== ONE_LIVE) throw error
    const { email_key: key, role } = (await findInvite(id))!
    throw alreadyInvited(await findLive(db.connection(), key!, role))
  }
}

async function assertMayBeResent(invite: InviteRow): Promise<string> {
  if (!invite.email) throw notResendable('It has no address: hand its code over yourself.')
  if (invite.redeemed_at) throw notResendable('It has already been used.')
  if (invite.state === 'revoked') throw notResendable('It was revoked. Send a new one.')
  if (['queued', 'sending'].includes(invite.state)) throw notResendable('It is on its way already.')
  if (invite.state === 'unknown') {
    throw notResendable('It may have arrived. Its mail is being looked for; wait for the answer.')
  }
  if ((await suppressedAmong([invite.email])).size > 0) {
    throw new Refusal(409, 'suppressed', { detail: `${invite.email} gets no mail from us.` })
  }
  return invite.email
}

const notResendable = (why: string) =>
  new Refusal(409, 'invite_state', { detail: `This invite cannot be sent again. ${why}` })
