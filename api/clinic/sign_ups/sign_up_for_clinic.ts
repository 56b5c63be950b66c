import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { announceChange } from '#api/core/stream/resource_changes'
import { assertInstructor } from '#api/instructors/assert_instructor'
import type { ClinicDate } from '../clinic_date.js'
import { lockClinicDate } from '../dates/clinic_date_repository.js'
import { clinicBegun, clinicCancelled, noSuchClinic } from '../errors.js'
import { mailSignUps } from '../mails/queue_clinic_mails.js'
import { countSeated, findOwnSignUp, insertSignUp } from './sign_up_repository.js'

/**
 * Gives an instructor a seat, or a place in line when all are taken. Whoever has one keeps it. Of two
 * at once the second waits for the date's row, and the database itself refuses a seat too many.
 *
 * @throws Refusal 403, 404, 409 `clinic_cancelled` or `clinic_begun`
 */
export async function signUpForClinic(
  actor: Actor,
  dateId: string,
  correlationId?: string
): Promise<void> {
  assertInstructor(actor)
  const { userId } = actor
  await db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const date = await lockOpenClinic(trx, dateId)
    if (await findOwnSignUp(trx, dateId, userId)) return
    const state = (await countSeated(trx, dateId)) < date.capacity ? 'seated' : 'waiting'
    const id = await insertSignUp(trx, { dateId, userId, state }, businessClock.now())
    await mailSignUps(trx, state === 'seated' ? 'clinic_signed_up' : 'clinic_waiting', [id])
    await audit(trx, {
      actorId: userId,
      action: 'clinic.signed_up',
      targetType: 'clinic_date',
      targetId: dateId,
      after: { state },
      correlationId,
      channel: actor.channel,
    })
    await announceSignUp(trx, dateId, id)
  })
}

/** Tells open back offices of the date's numbers and of its sheet. */
export async function announceSignUp(
  trx: TransactionClientContract,
  dateId: string,
  id: string
): Promise<void> {
  await announceChange(trx, 'clinic-dates', [dateId])
  await announceChange(trx, 'clinic-sign-ups', [id])
}

/** The date, held, while one can still come and go. A draft is nothing that anybody knows of. */
export async function lockOpenClinic(
  trx: TransactionClientContract,
  id: string
): Promise<ClinicDate> {
  const date = await lockClinicDate(trx, id)
  if (!date || date.published_at === null) throw noSuchClinic()
  if (date.state === 'cancelled') throw clinicCancelled()
  if (date.starts_at <= businessClock.now().toJSDate()) throw clinicBegun()
  return date
}
