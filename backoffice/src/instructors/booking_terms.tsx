import { shortDate } from 'instainstru-storefront/calendar/week/dates.ts'
import { Facts } from '../table/facts.tsx'
import type { InstructorDetail } from './instructor.ts'

/** When somebody is away, and under which conditions the rest can be booked. */
export function BookingTerms({ instructor }: { instructor: InstructorDetail }) {
  const { time_off: away, booking_terms: terms } = instructor
  const notice = terms.min_advance_booking_hours
  return (
    <Facts
      facts={[
        ['Time off', away.map(spanOf).join('; ') || 'None planned'],
        ['Notice', notice === 0 ? 'As the platform has it' : `${notice} hours at least`],
        ['Between lessons', `${terms.buffer_minutes} minutes`],
        ['When travelling', `${terms.travel_buffer_minutes} minutes`],
        ['Nights', terms.overnight_protection ? 'Keep the morning free' : 'Mornings stay open'],
      ]}
    />
  )
}

const dated = (date: string) => `${shortDate(date)}, ${date.slice(0, 4)}`

const spanOf = ({ from, to }: { from: string; to: string }) =>
  from === to ? dated(from) : `${dated(from)} to ${dated(to)}`
