/** One date of `GET /api/instructor/clinic`. */
export interface Clinic {
  id: string
  starts_at: string
  ends_at: string
  capacity: number
  seats_left: number
  waiting: number
  place: string | null
  online: boolean
  /** Only for who has a seat. */
  link: string | null
  notes: string | null
  cancelled_because: string | null
  mine: {
    state: 'seated' | 'waiting'
    ahead: number | null
    attendance: 'attended' | 'late' | 'no_show' | null
  } | null
}

export interface ClinicDates {
  zone: string
  ahead: Clinic[]
  past: Clinic[]
}

/** "Tuesday, December 1". */
export const clinicDay = ({ starts_at: at }: Clinic, timeZone: string): string =>
  new Date(at).toLocaleDateString('en-US', {
    timeZone,
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  })

/** "6:00 PM to 7:30 PM EST"; both are named where the clocks change between. */
export function clinicHours({ starts_at, ends_at }: Clinic, timeZone: string): string {
  const told = (at: string, timeZoneName?: 'short') =>
    new Date(at).toLocaleTimeString('en-US', {
      timeZone,
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName,
    })
  const [from, until] = [told(starts_at, 'short'), told(ends_at, 'short')]
  const zone = (text: string) => text.split(' ').at(-1)
  return `${zone(from) === zone(until) ? told(starts_at) : from} to ${until}`
}

/** How full a date is, for who has nothing of it yet. */
export function seatsInWords({ seats_left: left, waiting }: Clinic): string {
  if (left > 0) return left === 1 ? 'One seat left' : `${left} seats left`
  if (waiting === 0) return 'All seats are taken; you would be first in line'
  return `All seats are taken; ${waiting} ${waiting === 1 ? 'person waits' : 'people wait'}`
}

/** Where somebody stands in line. */
export const lineInWords = (ahead: number): string =>
  ahead === 0 ? 'You are first in line' : `In line, ${ahead} before you`

export const ATTENDANCE_WORDS = {
  attended: 'You were there',
  late: 'You were there, a little late',
  no_show: 'You were missed',
} as const
