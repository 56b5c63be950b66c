import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { announceRequests } from './announce_requests.js'
import { assertOpen, requestClosed } from './assert_open.js'
import { closeRequest } from './request_repository.js'

/** Closes a wish without an invite. The person is not told, and may ask again. */
export async function declineRequest(
  actor: Actor,
  id: string,
  reason: string,
  correlationId?: string
): Promise<void> {
  await assertOpen(id)
  await db.transaction(async (trx) => {
    const closing = { state: 'declined', by: actor.userId, reason } as const
    if (!(await closeRequest(trx, id, closing, businessClock.now()))) throw requestClosed()
    await audit(trx, {
      actorId: actor.userId,
      action: 'invite_request.declined',
      targetType: 'invite_request',
      targetId: id,
      before: { state: 'open' },
      after: { state: 'declined' },
      reason,
      correlationId,
      channel: actor.channel,
    })
    await announceRequests(trx, [id])
  })
}
