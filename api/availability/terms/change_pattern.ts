import db from '@adonisjs/lucid/services/db'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { assertVersion } from '#api/core/etag'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { EMPTY_DAY } from '../plan/day_bits.js'
import { weekVersion, type Week } from '../plan/week.js'
import { dayFromWindows, windowsOf, type Window } from '../plan/windows.js'
import { findPattern, storePattern } from './terms_repository.js'

const NOTHING: Week = Array.from({ length: 7 }, () => EMPTY_DAY)

const weekIn = (pattern: readonly (readonly Window[])[] | null): Week =>
  pattern?.map((windows) => dayFromWindows(windows)) ?? NOTHING

/** The week that an instructor starts from, Monday first. It is no plan until they fill a range with it. */
export const patternOf = async (userId: string): Promise<Week> => weekIn(await findPattern(userId))

export const toPattern = (week: Week) => ({ days: week.map(windowsOf) })

/**
 * @throws Refusal 412 `changed_meanwhile`; 422 naming a window that is none
 */
export async function changePattern(
  actor: Actor,
  days: readonly (readonly Window[])[],
  ifMatch: string | undefined,
  correlationId?: string
): Promise<Week> {
  assertInstructor(actor)
  const week = days.map((windows, n) => dayFromWindows(windows, `days.${n}`))
  return db.transaction(async (trx) => {
    await lockUser(trx, actor.userId)
    const before = weekIn(await findPattern(actor.userId, trx))
    assertVersion(ifMatch, weekVersion(before), () => toPattern(before))
    if (weekVersion(before) === weekVersion(week)) return before
    await storePattern(trx, actor.userId, toPattern(week).days)
    await audit(trx, {
      actorId: actor.userId,
      action: 'availability_pattern.changed',
      targetType: 'user',
      targetId: actor.userId,
      correlationId,
      channel: actor.channel,
    })
    return week
  })
}
