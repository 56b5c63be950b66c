import type { Actor } from '#api/core/actor'
import { businessClock } from '#api/core/clock'
import { clinicCancelled } from '../errors.js'
import { changeClinic, type ClinicChange } from './change_clinic_date.js'
import { assertPossible } from './make_clinic_date.js'

/** Shows a date to instructors, who can sign up from then on. */
export function publishClinicDate(
  actor: Actor,
  id: string,
  asked: Pick<ClinicChange, 'ifMatch' | 'correlationId'>
): Promise<void> {
  return changeClinic(actor, id, {
    ...asked,
    action: 'clinic_date.published',
    of(date) {
      if (date.state === 'published') return date
      if (date.state === 'cancelled') throw clinicCancelled()
      assertPossible(date)
      return { ...date, state: 'published', published_at: businessClock.now().toJSDate() }
    },
  })
}
