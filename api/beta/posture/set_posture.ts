import db from '@adonisjs/lucid/services/db'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { notify } from '#api/core/listener/listener'
import { POSTURE_CHANNEL, refreshPosture } from './current_posture.js'
import { phaseOf, type Posture } from './posture.js'

/** Puts a posture into force in every process. */
export async function setPosture(
  posture: Posture,
  by: string | null,
  reason: string
): Promise<void> {
  await db.transaction(async (trx) => {
    const before = await trx.from('posture').forUpdate().firstOrFail()
    await trx.from('posture').update({
      instructor_access: posture.instructor,
      student_access: posture.student,
      changed_at: businessClock.now().toJSDate(),
      changed_by: by,
    })
    await audit(trx, {
      actorId: by,
      action: 'posture.changed',
      targetType: 'posture',
      targetId: phaseOf(posture),
      before: { instructor: before.instructor_access, student: before.student_access },
      after: { ...posture },
      reason,
      channel: 'command',
    })
    await notify(trx, POSTURE_CHANNEL, phaseOf(posture))
  })
  await refreshPosture()
}
