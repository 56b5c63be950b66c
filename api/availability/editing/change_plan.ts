import db from '@adonisjs/lucid/services/db'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import type { LocalDate } from '#api/core/local_date'
import { assertInstructor } from '#api/instructors/assert_instructor'
import type { PlanChanges } from '../plan/plan_changes.js'
import type { DayOn } from '../plan/week.js'
import { readDays, writeDays, zoneOf } from '../saved/day_repository.js'
import { reactToPlan } from './plan_reactions.js'
import { assertNear, todayIn } from './today.js'

/** Some dates of somebody's plan, as they are at this moment. */
export interface PlanNow {
  zone: string
  /** The instructor's. */
  today: LocalDate
  dayOn: DayOn
}

export interface PlanChange {
  /** Every date that is looked at or written. */
  dates: readonly LocalDate[]
  /** For the audit log: a week saved, a week copied, a range filled. */
  how: 'week' | 'copy' | 'range'
  decide: (plan: PlanNow) => PlanChanges
}

/**
 * Changes days of the caller's plan, one change after the other, and writes only those that differ. What
 * is booked stays booked: a plan says when lessons can be taken, not which were.
 *
 * @returns what changed, and the plan as it is now
 */
export async function changePlan(
  actor: Actor,
  { dates, how, decide }: PlanChange,
  correlationId?: string
): Promise<PlanChanges & { plan: PlanNow }> {
  assertInstructor(actor)
  const { userId } = actor
  return db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const zone = await zoneOf(userId, trx)
    const days = await readDays(userId, dates, trx)
    const plan = { zone, today: todayIn(zone), dayOn: (date: LocalDate) => days.get(date) ?? null }
    const changes = decide(plan)
    if (changes.changed.length > 0) {
      assertNear(reachOf(changes).to, plan.today, how === 'week' ? 'week' : 'to')
      await writeDays(trx, userId, changes.changed)
      await reactToPlan(trx, userId)
      await audit(trx, {
        actorId: userId,
        action: 'availability.changed',
        targetType: 'user',
        targetId: userId,
        after: { how, days: changes.changed.length, ...reachOf(changes) },
        correlationId,
        channel: actor.channel,
      })
    }
    for (const { date, day } of changes.changed) days.set(date, day)
    return { ...changes, plan }
  })
}

function reachOf({ changed }: PlanChanges) {
  const dates = changed.map(({ date }) => date).sort()
  return { from: dates[0], to: dates.at(-1)! }
}
