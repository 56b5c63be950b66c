import type { UserState } from '#api/accounts/user'
import type { RoomFound } from '#api/availability/saved/room_queries'
import type { Format } from '#api/instructors/offerings/format'
import type { PayoutAccount } from '#api/payments/payout_accounts/payout_account'
import type { Vetting } from '#api/vetting/vetting'

/** The way of an instructor, in order (teaching.md, "Onboarding"). */
export const STEPS = [
  'account',
  'offerings',
  'profile',
  'places',
  'verification',
  'payouts',
  'hours',
  'live',
] as const
export type StepKey = (typeof STEPS)[number]

/** `waiting`: nothing to do for the instructor; somebody else, or another step, comes first. */
export const STEP_STATES = ['done', 'open', 'waiting'] as const
export type StepState = (typeof STEP_STATES)[number]

export interface Step {
  key: StepKey
  state: StepState
  /** What is left, a sentence each; empty once it is done. */
  left: string[]
  /** The page on which it is done. */
  path: string
}

/** What the domains' rows say of one instructor. */
export interface Facts {
  account: UserState
  teaches: boolean
  has_photo: boolean
  has_bio: boolean
  /** Of all their offerings that students can book; null where there is none. */
  formats: Format[] | null
  areas: number
  addresses: number
  vetting: Vetting
  payouts: PayoutAccount | null
  /** Whether this house can pay anybody at all. */
  payouts_open: boolean
  hours: RoomFound
  is_out: boolean
}

/** One thing that is missing, and whether it is the instructor's turn. */
export interface Missing {
  words: string
  theirs: boolean
}
