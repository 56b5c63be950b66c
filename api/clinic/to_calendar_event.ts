import { appUrl } from '#config/app'
import type { CalendarEvent } from '#api/core/calendar_file'
import type { ClinicDate } from './clinic_date.js'
import { endOf } from './clinic_time.js'

/** `link` is empty for who has no seat. */
type Told =
  'starts_at' | 'minutes' | 'place' | 'link' | 'notes' | 'state' | 'version' | 'updated_at'

/** A date for somebody's own calendar. */
export const toCalendarEvent = (date: Pick<ClinicDate, 'id' | Told>): CalendarEvent => ({
  uid: `clinic-${date.id.toLowerCase()}@${new URL(appUrl).hostname}`,
  sequence: date.version,
  changedAt: date.updated_at,
  startsAt: date.starts_at,
  endsAt: endOf(date),
  summary: 'InstaInstru Profile Clinic',
  description: date.notes,
  location: date.place ?? date.link,
  url: date.link ?? clinicPage,
  cancelled: date.state === 'cancelled',
})

export const clinicPage = `${appUrl}/instructor/clinic`
