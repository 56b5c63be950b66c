import type { Actor } from '#api/core/actor'
import { businessClock } from '#api/core/clock'
import { mailEverybody } from '../mails/queue_clinic_mails.js'
import { assertChangeable, changeClinic, type ClinicChange } from './change_clinic_date.js'

/** Calls a date off, for good. Who has a seat or waits for one is told by mail. */
export function cancelClinicDate(
  actor: Actor,
  id: string,
  reason: string,
  asked: Pick<ClinicChange, 'ifMatch' | 'correlationId'>
): Promise<void> {
  return changeClinic(actor, id, {
    ...asked,
    reason,
    action: 'clinic_date.cancelled',
    of(date) {
      if (date.state === 'cancelled') return date
      assertChangeable(date)
      const cancelled_at = businessClock.now().toJSDate()
      return { ...date, state: 'cancelled', cancelled_at, cancel_reason: reason }
    },
    then: (trx, _, after) => mailEverybody(trx, after, 'clinic_cancelled'),
  })
}
