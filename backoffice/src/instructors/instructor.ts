export const PROFILE_STATES = ['draft', 'live', 'paused'] as const

/** As staff see it: a live profile may be hidden for a step, any may be kept back by us. */
export const STANDINGS = ['draft', 'live', 'hidden', 'paused', 'kept_back'] as const
export type Standing = (typeof STANDINGS)[number]

/** What stands between an instructor and going live, in order. */
const STEP_NAMES: Record<string, string> = {
  account: 'Account',
  offerings: 'Skills and pricing',
  profile: 'Photo and bio',
  places: 'Where they teach',
  verification: 'Identity and check',
  payouts: 'Payouts',
  hours: 'Hours',
  live: 'Going live',
}
export const STEPS = Object.keys(STEP_NAMES).filter((key) => key !== 'live')
export const stepName = (key: string) => STEP_NAMES[key] ?? key

export const IDENTITY_STATES = ['missing', 'pending', 'accepted', 'refused'] as const
export const CHECK_STATES = [
  'not_started',
  'consent',
  'pending',
  'review',
  'passed',
  'expired',
  'pre_adverse',
  'disputed',
  'final_adverse',
  'failed',
] as const

/** One of `GET /api/admin/instructors`. */
export interface Instructor {
  id: string
  email: string
  first_name: string
  last_name: string
  account_state: string
  state: (typeof PROFILE_STATES)[number]
  standing: Standing
  shown: boolean
  /** Steps to going live that are not done. */
  missing: string[]
  slug: string | null
  hidden_because: string[]
  offerings: number
  boroughs: string[]
  identity: (typeof IDENTITY_STATES)[number]
  background_check: (typeof CHECK_STATES)[number]
  went_live_at: string | null
  created_at: string
}

export interface InstructorDetail extends Instructor {
  background_check_expires_at: string | null
  profile: {
    headline: string | null
    bio: string | null
    years_experience: number | null
    languages: { code: string; name: string }[]
    education: string[]
    time_zone: string
    updated_at: string | null
  }
  live_offerings: Offering[]
  covered_areas: { id: number; name: string; borough: string }[]
  receives_in: string[]
  kept_back: { id: string; reason: string; since: string; by: string | null } | null
  steps: { key: string; state: 'done' | 'open' | 'waiting'; left: string[] }[]
  /** Dates of theirs on which nothing is free, both ends included. */
  time_off: { from: string; to: string }[]
  booking_terms: {
    min_advance_booking_hours: number
    buffer_minutes: number
    travel_buffer_minutes: number
    overnight_protection: boolean
  }
}

export interface Offering {
  id: string
  service: { slug: string; name: string; category: { name: string } }
  not_shown_because: string | null
  formats: { format: string; hourly_rate_cents: number }[]
  durations: number[]
  age_groups: string[]
  levels: string[]
}

/** Where a lesson takes place. */
const FORMAT_NAMES: Record<string, string> = {
  student_location: 'At the student’s',
  instructor_location: 'At their place',
  online: 'Online',
  neutral_location: 'In a public place',
}
export const formatName = (format: string) => FORMAT_NAMES[format] ?? format

const DOLLARS = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })

/** "$92.50 an hour". */
export const hourly = (cents: number): string => `${DOLLARS.format(cents / 100)} an hour`
