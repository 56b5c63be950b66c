import db from '@adonisjs/lucid/services/db'
import { reactToStanding } from '#api/accounts/standing_reactions'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { unprocessable } from '#api/core/errors'
import { assertVersion } from '#api/core/etag'
import type { BoroughSlug } from '#api/geography/borough'
import { shownAreas } from '#api/geography/shown_area_queries'
import { assertInstructor } from '../assert_instructor.js'
import type { Coverage, CoverageWish } from './coverage.js'
import { findCoverage, writeCoverage } from './coverage_repository.js'
import { toCoverage } from './coverage_transformer.js'

/**
 * Says where an instructor travels to, all of it. What is so already is no change. The audit log
 * counts areas and names none.
 *
 * @throws Refusal 403, 412 with the coverage as it is now, 422 for areas that are not shown
 */
export async function changeCoverage(
  actor: Actor,
  wish: CoverageWish,
  ifMatch: string | undefined,
  correlationId?: string
): Promise<Coverage> {
  assertInstructor(actor)
  const { userId } = actor
  return db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const shown = await shownAreas(trx)
    const before = await findCoverage(userId, trx)
    assertVersion(ifMatch, before?.version ?? 0, () => toCoverage(before, shown))
    const areaIds = areasMeant(wish, shown)
    const old = new Set(before?.area_ids)
    const added = areaIds.filter((id) => !old.has(id)).length
    const removed = old.size - (areaIds.length - added)
    if (before && added + removed === 0) return before
    await writeCoverage(trx, [{ userId, areaIds }], wallClock.now())
    await audit(trx, {
      actorId: userId,
      action: 'coverage.changed',
      targetType: 'user',
      targetId: userId,
      after: { areas: areaIds.length, added, removed },
      correlationId,
      channel: actor.channel,
    })
    await reactToStanding(trx, [userId])
    return (await findCoverage(userId, trx))!
  })
}

function areasMeant(
  { area_ids: named, boroughs }: CoverageWish,
  shown: ReadonlyMap<number, BoroughSlug>
): number[] {
  const unknown = named.filter((id) => !shown.has(id))
  if (unknown.length > 0) {
    throw unprocessable(
      'area_ids',
      'area',
      `No neighborhood of the map in force has the number ${unknown.slice(0, 5).join(', ')}.`
    )
  }
  const whole = [...shown].filter(([, borough]) => boroughs.includes(borough)).map(([id]) => id)
  return [...new Set([...named, ...whole])].sort((a, b) => a - b)
}
