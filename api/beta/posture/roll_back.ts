import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { previousPosture } from './change_repository.js'
import { refreshPosture } from './current_posture.js'
import { noPreviousPhase } from './posture_refusals.js'
import { lockPosture } from './posture_repository.js'
import { switchPosture } from './set_posture.js'

/**
 * Returns to the posture before the last switch; a second time it comes back again, so it says which
 * version was looked at. Throws 409 `no_previous_phase` or `phase_changed`.
 */
export async function rollBack(
  actor: Actor,
  wish: { reason: string; version: number },
  correlationId?: string
): Promise<void> {
  await db.transaction(async (trx) => {
    await lockPosture(trx)
    const previous = await previousPosture(trx)
    if (!previous) throw noPreviousPhase()
    const { channel } = actor
    const options = { kind: 'rollback', channel, version: wish.version, correlationId } as const
    await switchPosture(trx, previous, actor.userId, wish.reason, options)
  })
  await refreshPosture()
}
