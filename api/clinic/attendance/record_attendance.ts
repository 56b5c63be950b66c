import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { record } from '#api/core/outbox/outbox'
import type { Attendance } from '../clinic_date.js'
import { clinicCancelled, clinicNotBegun, noSuchSignUp, notSeated } from '../errors.js'
import { announceSignUp } from '../sign_ups/sign_up_for_clinic.js'
import { lockSignUp, storeAttendance } from './attendance_repository.js'

/** Told to whoever counts instructors' steps; once more when staff correct themselves. */
export const CLINIC_ATTENDED = 'clinic_attended'

/** People come early, and are ticked off at the door. */
const DOORS_OPEN = { minutes: 30 }

/**
 * Notes whether somebody with a seat was there; null takes a note back. The same note twice is one.
 *
 * @throws Refusal 404, 409 `clinic_not_begun`, `clinic_cancelled` or `not_seated`
 */
export async function recordAttendance(
  actor: Actor,
  id: string,
  attendance: Attendance | null,
  correlationId?: string
): Promise<void> {
  await db.transaction(async (trx) => {
    const signUp = await lockSignUp(trx, id)
    if (!signUp) throw noSuchSignUp()
    if (signUp.cancelled) throw clinicCancelled()
    if (signUp.state !== 'seated') throw notSeated()
    const now = businessClock.now()
    if (now.plus(DOORS_OPEN).toJSDate() < signUp.starts_at) throw clinicNotBegun()
    if (signUp.attendance === attendance) return
    await storeAttendance(trx, id, attendance, now)
    if (attendance === 'attended' || attendance === 'late') {
      const payload = { user_id: signUp.user_id, at: now.toISO() }
      await record(trx, { name: CLINIC_ATTENDED, payload })
    }
    await audit(trx, {
      actorId: actor.userId,
      action: 'clinic.attendance_recorded',
      targetType: 'user',
      targetId: signUp.user_id,
      before: { attendance: signUp.attendance },
      after: { attendance, clinic_date_id: signUp.clinic_date_id },
      correlationId,
      channel: actor.channel,
    })
    await announceSignUp(trx, signUp.clinic_date_id, id)
  })
}
