import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { findImpersonation, storeEnd } from './impersonation_repository.js'

interface Ending {
  id: string
  /** Whose doing it is: the viewer's own, or that of a colleague. */
  by: Pick<Actor, 'userId' | 'channel'>
  reason?: string
  correlationId?: string
}

/** Ends a view of the site; one that is over stays as it was. `null` when there is none. */
export async function endImpersonation({ id, by, reason, correlationId }: Ending) {
  return db.transaction(async (trx) => {
    const found = await findImpersonation(id, trx)
    if (!found) return null
    const how = by.userId === found.staff_id ? 'stopped' : 'staff'
    if (await storeEnd(trx, id, how, wallClock.now())) {
      await audit(trx, {
        actorId: by.userId,
        actingAs: found.user_id,
        action: 'impersonation.ended',
        targetType: 'user',
        targetId: found.user_id,
        after: { impersonation: id },
        reason,
        correlationId,
        channel: by.channel,
      })
    }
    return found
  })
}
