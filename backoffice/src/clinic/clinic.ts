export const CLINIC_STATES = ['draft', 'published', 'cancelled'] as const
export const SEAT_STATES = ['seated', 'waiting', 'stepped_back'] as const
export const ATTENDANCES = ['attended', 'late', 'no_show'] as const

/** `GET /api/admin/clinic-dates/{id}`. */
export interface Clinic {
  id: string
  starts_at: string
  ends_at: string
  minutes: number
  capacity: number
  seated: number
  waiting: number
  present: number
  absent: number
  place: string | null
  link: string | null
  online: boolean
  notes: string | null
  state: (typeof CLINIC_STATES)[number]
  published_at: string | null
  cancelled_at: string | null
  cancel_reason: string | null
  version: number
  updated_at: string
}

/** A line of the attendance sheet. */
export interface SheetLine {
  id: string
  user_id: string
  name: string
  email: string
  starts_at: string
  state: (typeof SEAT_STATES)[number]
  signed_up_at: string
  reminded_at: string | null
  attendance: (typeof ATTENDANCES)[number] | null
}

const DOORS_MS = 30 * 60_000

/** From half an hour before it begins the server takes notes of who is there. */
export const hasOpened = ({ starts_at: at }: { starts_at: string }) =>
  Date.now() >= Date.parse(at) - DOORS_MS

export const isAhead = ({ starts_at: at }: Clinic) => Date.parse(at) > Date.now()
