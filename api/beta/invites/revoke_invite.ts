import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { notFound, Refusal } from '#api/core/errors'
import { announceInvites } from './announce_invites.js'
import type { InviteRow } from './invite.js'
import { findInvite, lockInvite, setState } from './invite_repository.js'

/** Withdraws an invite; revoking twice changes nothing. 409 for one that was used. */
export async function revokeInvite(
  actor: Actor,
  id: string,
  reason: string,
  correlationId?: string
): Promise<InviteRow> {
  await db.transaction(async (trx) => {
    const invite = await lockInvite(trx, id)
    if (!invite) throw notFound('There is no invite with this id.')
    if (invite.state === 'revoked') return
    if (invite.redeemed_at) {
      throw new Refusal(409, 'invite_state', {
        detail: 'This invite has been used. Suspend the account instead.',
      })
    }
    const now = businessClock.now()
    await setState(trx, [id], 'revoked', now, {
      detail: reason,
      columns: { revoked_at: now.toJSDate() },
    })
    await audit(trx, {
      actorId: actor.userId,
      action: 'invite.revoked',
      targetType: 'invite',
      targetId: id,
      before: { state: invite.state },
      after: { state: 'revoked' },
      reason,
      correlationId,
      channel: actor.channel,
    })
    await announceInvites(trx, [id])
  })
  return (await findInvite(id))!
}
