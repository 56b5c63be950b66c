import type { Actor } from '#api/core/actor'
import { unprocessable } from '#api/core/errors'
import { assertSeen, assertVersion } from '#api/core/etag'
import type { LocalDate } from '#api/core/local_date'
import { changesTo, type PlanChanges } from '../plan/plan_changes.js'
import { datesOfWeek, weekOf, weekVersion } from '../plan/week.js'
import { dayFromWindows, type Window } from '../plan/windows.js'
import { changePlan, type PlanNow } from './change_plan.js'
import { toWeek } from './week_transformer.js'

interface WeekToSave {
  /** A Monday. */
  week: LocalDate
  /** Days that are left out stay as they are. */
  days: readonly { date: LocalDate; windows: readonly Window[] }[]
  ifMatch: string | undefined
}

/**
 * Saves days of a week as whoever saw it wants them.
 *
 * @throws Refusal 428 without `If-Match`; 412 `changed_meanwhile`, with the week of now, when it was not
 *   this state that was seen; 422 for days that are none of the week's, or none at all
 */
export async function saveWeek(
  actor: Actor,
  { week, days, ifMatch }: WeekToSave,
  correlationId?: string
): Promise<PlanChanges & { plan: PlanNow }> {
  assertSeen(ifMatch, 'week')
  const dates = datesOfWeek(week)
  const seen = new Set<LocalDate>()
  const wanted = days.map(({ date, windows }, n) => {
    if (!dates.includes(date)) {
      throw unprocessable(`days.${n}.date`, 'in_week', `${date} is no day of this week.`)
    }
    if (seen.has(date)) throw unprocessable(`days.${n}.date`, 'distinct', `${date} is there twice.`)
    seen.add(date)
    return { date, day: dayFromWindows(windows, `days.${n}.windows`) }
  })
  const decide = (plan: PlanNow) => {
    const version = weekVersion(weekOf(week, plan.dayOn))
    assertVersion(ifMatch, version, () => toWeek(week, plan))
    return changesTo(wanted, plan.dayOn, plan.today)
  }
  return changePlan(actor, { dates, how: 'week', decide }, correlationId)
}
