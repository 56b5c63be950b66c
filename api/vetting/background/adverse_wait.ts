import { DateTime } from 'luxon'
import { lastDayOfWait, type Pause } from '#api/core/business_days'
import type { LocalDate } from '#api/core/local_date'
import { CHECK_TERMS, type CheckEventRow } from './check.js'

type Step = Pick<CheckEventRow, 'move' | 'at'>

export const dayOf = (at: Date): LocalDate =>
  DateTime.fromJSDate(at, { zone: CHECK_TERMS.zone }).toISODate()!

/**
 * The last day on which nothing is decided after a warning: five business days, on none of which the
 * person disputed what was found.
 *
 * @param steps what happened in the check, oldest first; what came before the last warning does not count
 * @returns null while a dispute is open, or nobody was warned
 */
export function lastDayOfAdverseWait(steps: readonly Step[]): LocalDate | null {
  const warned = steps.findLastIndex(({ move }) => move === 'pre_adverse')
  if (warned < 0) return null
  const pauses: Pause[] = []
  for (const { move, at } of steps.slice(warned)) {
    if (move === 'dispute') pauses.push({ from: dayOf(at), until: null })
    if (move === 'resume') pauses.at(-1)!.until = dayOf(at)
  }
  return lastDayOfWait(dayOf(steps[warned].at), CHECK_TERMS.businessDays, pauses)
}
