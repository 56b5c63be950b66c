import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { notFound } from '#api/core/errors'
import { tryAgainOnDeadlock } from '#api/core/try_again'
import { sessionExpired } from '../../errors.js'
import { findSessionStart } from '../../sessions/session_repository.js'
import { lockUser } from '../../user_repository.js'
import { knownBlockers } from '../records/registries.js'
import { erasePerson } from './erase_person.js'
import { deletionBlocked } from './errors.js'

/**
 * Deletes a person for good, by themself or by staff who say why: all at once or not at all. Files go
 * a moment later. Asking twice is fine.
 *
 * @throws Refusal 409 `deletion_blocked` with every reason, 404; 401 `session_expired` to whose own
 *   sign-in ended meanwhile
 */
export function deleteAccount(
  actor: Actor,
  userId: string,
  wish: { reason?: string; correlationId?: string } = {}
): Promise<void> {
  return tryAgainOnDeadlock(() =>
    db.transaction(async (trx) => {
      const user = await lockUser(trx, userId)
      if (!user) throw notFound()
      if (user.state === 'deleted') return
      if (actor.userId === userId) await assertStillIn(trx, actor)
      await assertNothingOpen(trx, userId)
      await erasePerson(trx, userId)
      await audit(trx, {
        actorId: actor.userId,
        action: 'account.deleted',
        targetType: 'user',
        targetId: userId,
        before: { state: user.state },
        after: { state: 'deleted' },
        reason: wish.reason,
        correlationId: wish.correlationId,
        channel: actor.channel,
      })
    })
  )
}

/** An account that its proven owner has taken over meanwhile is not for whoever began it to delete. */
async function assertStillIn(trx: TransactionClientContract, { sessionId }: Actor): Promise<void> {
  if (!sessionId || !(await findSessionStart(sessionId, trx))) throw sessionExpired()
}

async function assertNothingOpen(trx: TransactionClientContract, userId: string): Promise<void> {
  const found = []
  for (const blocker of knownBlockers()) found.push(await blocker(trx, userId))
  const reasons = found.filter((hindrance) => hindrance !== null)
  if (reasons.length > 0) throw deletionBlocked(reasons)
}
