import db from '@adonisjs/lucid/services/db'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { notFound, Refusal, unprocessable } from '#api/core/errors'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { assertNear, todayIn } from '../editing/today.js'
import { datesOfRange } from '../plan/plan_changes.js'
import { zoneOf } from '../saved/day_repository.js'
import {
  deleteVacation,
  insertVacation,
  vacationsOf,
  type Vacation,
} from './vacation_repository.js'

const MOST_AHEAD = 30

/**
 * Hides the caller's free time on these dates. What they planned stays as it is, and so does what is booked.
 *
 * @throws Refusal 409 `too_many_vacations`, `vacations_overlap`; 422 for dates that are over, too far ahead,
 *   the wrong way round or more than 365
 */
export async function addVacation(
  actor: Actor,
  vacation: Omit<Vacation, 'id'>,
  correlationId?: string
): Promise<Vacation> {
  assertInstructor(actor)
  datesOfRange(vacation)
  const { userId } = actor
  return db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const today = todayIn(await zoneOf(userId, trx))
    if (vacation.to < today) throw unprocessable('to', 'over', 'This vacation is over already.')
    assertNear(vacation.to, today, 'to')
    const others = await vacationsOf(userId, today, trx)
    if (others.length >= MOST_AHEAD) throw tooMany()
    const met = others.find(({ from, to }) => from <= vacation.to && vacation.from <= to)
    if (met) throw overlap(met)
    const added = await insertVacation(trx, userId, vacation)
    await audit(trx, {
      actorId: userId,
      action: 'vacation.added',
      targetType: 'user',
      targetId: userId,
      after: { from: vacation.from, to: vacation.to },
      correlationId,
      channel: actor.channel,
    })
    return added
  })
}

export async function removeVacation(actor: Actor, id: string, correlationId?: string) {
  assertInstructor(actor)
  const { userId } = actor
  await db.transaction(async (trx) => {
    if (!(await deleteVacation(trx, userId, id))) throw notFound()
    await audit(trx, {
      actorId: userId,
      action: 'vacation.removed',
      targetType: 'user',
      targetId: userId,
      correlationId,
      channel: actor.channel,
    })
  })
}

const tooMany = () =>
  new Refusal(409, 'too_many_vacations', {
    detail: `There are ${MOST_AHEAD} vacations ahead already. Take one away first.`,
  })

const overlap = ({ from, to }: Vacation) =>
  new Refusal(409, 'vacations_overlap', {
    detail: `You are away from ${from} to ${to} already. Take that one away, or choose other dates.`,
    extra: { from, to },
  })
