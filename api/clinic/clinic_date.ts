/** A date of the Profile Clinic: staff look through instructors' profiles with them. */
export const CLINIC_STATES = ['draft', 'published', 'cancelled'] as const
export type ClinicState = (typeof CLINIC_STATES)[number]

/** What staff say of a date; at least one of `place` and `link`. */
export interface ClinicFields {
  starts_at: Date
  minutes: number
  capacity: number
  place: string | null
  link: string | null
  notes: string | null
}

export interface ClinicDate extends ClinicFields {
  id: string
  state: ClinicState
  published_at: Date | null
  cancelled_at: Date | null
  cancel_reason: string | null
  version: number
  created_at: Date
  updated_at: Date
}

export const CLINIC_LIMITS = {
  minutes: { min: 15, max: 480 },
  capacity: { min: 1, max: 500 },
  place: 200,
  link: 500,
  notes: 2_000,
} as const

export const SIGN_UP_STATES = ['seated', 'waiting', 'stepped_back'] as const
export type SignUpState = (typeof SIGN_UP_STATES)[number]

export const ATTENDANCES = ['attended', 'late', 'no_show'] as const
export type Attendance = (typeof ATTENDANCES)[number]

export interface ClinicSignUp {
  id: string
  clinic_date_id: string
  user_id: string
  state: SignUpState
  signed_up_at: Date
  seated_at: Date | null
  stepped_back_at: Date | null
  reminded_at: Date | null
  attendance: Attendance | null
  attendance_at: Date | null
}
