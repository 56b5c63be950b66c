import db from '@adonisjs/lucid/services/db'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { notify } from '#api/core/listener/listener'
import { POSTURE_CHANNEL, refreshPosture } from './current_posture.js'
import { phaseOf, type Posture } from './posture.js'
import { replacePosture } from './posture_repository.js'

/** Puts a posture into force in every process. */
export async function setPosture(
  posture: Posture,
  by: string | null,
  reason: string
): Promise<void> {
  await db.transaction(async (trx) => {
    const before = await replacePosture(trx, posture, { by, at: businessClock.now() })
    await audit(trx, {
      actorId: by,
      action: 'posture.changed',
      targetType: 'posture',
      targetId: phaseOf(posture),
      before: { ...before },
      after: { ...posture },
      reason,
      channel: 'command',
    })
    await notify(trx, POSTURE_CHANNEL, phaseOf(posture))
  })
  await refreshPosture()
}
