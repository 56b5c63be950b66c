/** What an instructor says of themself (teaching.md, "Profile"). */
export interface InstructorProfileFields {
  headline: string | null
  bio: string | null
  years_experience: number | null
  /** BCP 47, canonical. */
  languages: string[]
  /** A school and what was learned there, a line each. */
  education: string[]
  /** The zone of their days and weeks. */
  time_zone: string
}

export interface InstructorProfile extends InstructorProfileFields {
  slug: string
  state: ProfileState
  went_live_at: Date | null
  /** Why a live profile is not shown: keys of onboarding's steps, or `staff`; ADR 17. */
  hidden_because: string[]
  /** Whether anybody may see it: live, with nothing in the way. */
  shown: boolean
  version: number
  created_at: Date
  updated_at: Date
}

export const PROFILE_STATES = ['draft', 'live', 'paused'] as const
export type ProfileState = (typeof PROFILE_STATES)[number]

export const PROFILE_LIMITS = {
  headline: 80,
  bio: { min: 10, max: 1_000 },
  years: 80,
  languages: 12,
  education: { entries: 10, characters: 160 },
} as const

/** What is there of somebody who has not saved anything: looking at it makes no row. */
export const UNSAVED = {
  slug: null,
  state: 'draft',
  headline: null,
  bio: null,
  years_experience: null,
  languages: [],
  education: [],
  time_zone: 'America/New_York',
  version: 0,
  updated_at: null,
} as const
