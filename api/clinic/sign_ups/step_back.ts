import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Person } from '#api/accounts/privacy/records/person'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { businessClock } from '#api/core/clock'
import { assertInstructor } from '#api/instructors/assert_instructor'
import type { ClinicDate } from '../clinic_date.js'
import { lockClinicDate } from '../dates/clinic_date_repository.js'
import { fillSeats } from './fill_seats.js'
import { announceSignUp, lockOpenClinic } from './sign_up_for_clinic.js'
import { datesAheadOf, findOwnSignUp, outAmong, storeStepBack } from './sign_up_repository.js'

/** Gives a seat or a place in line back; who has waited longest gets the seat in the same moment. */
export async function stepBack(
  actor: Actor,
  dateId: string,
  correlationId?: string
): Promise<void> {
  assertInstructor(actor)
  const { userId } = actor
  await db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const state = await leave(trx, await lockOpenClinic(trx, dateId), userId)
    if (!state) return
    await audit(trx, {
      actorId: userId,
      action: 'clinic.stepped_back',
      targetType: 'clinic_date',
      targetId: dateId,
      before: { state },
      correlationId,
      channel: actor.channel,
    })
  })
}

/** Frees what somebody who goes for good has of dates ahead, before their rows go. */
export async function stepBackEverywhere(
  trx: TransactionClientContract,
  { id: userId }: Pick<Person, 'id'>
): Promise<void> {
  for (const dateId of await datesAheadOf(trx, userId, businessClock.now())) {
    await leave(trx, (await lockClinicDate(trx, dateId))!, userId)
  }
}

/** Frees what people have who cannot come any more: suspended, asleep, or no instructors by now. */
export async function stepBackWhoIsOut(
  trx: TransactionClientContract,
  userIds: readonly string[]
): Promise<void> {
  for (const id of await outAmong(trx, userIds, businessClock.now())) {
    await stepBackEverywhere(trx, { id })
  }
}

async function leave(trx: TransactionClientContract, date: ClinicDate, userId: string) {
  const own = await findOwnSignUp(trx, date.id, userId)
  if (!own) return null
  await storeStepBack(trx, own.id, businessClock.now())
  if (own.state === 'seated') await fillSeats(trx, date)
  await announceSignUp(trx, date.id, own.id)
  return own.state
}
