import type { InviteState } from '#api/beta/invites/invite'

/** One step of the way from the invitation to the first lesson given (beta.md, "Funnel"). */
export interface FunnelStep {
  name: string
  /** In which event it is written down; null while nothing in the product makes it happen. */
  measured: boolean
  /** Mail programs hide it from us, so that it happened at least so often. */
  lowerBound: boolean
}

const step = (name: string, marks: Partial<FunnelStep> = {}): FunnelStep => ({
  name,
  measured: true,
  lowerBound: false,
  ...marks,
})

const AT_LEAST = { lowerBound: true }
const NOT_YET = { measured: false }

/** In order. A later one is never forgotten for an earlier one, and is taken to include it. */
export const FUNNEL: readonly FunnelStep[] = [
  step('invited'),
  step('delivered'),
  step('opened', AT_LEAST),
  step('clicked', AT_LEAST),
  step('registered'),
  step('profile_submitted'),
  step('services_configured'),
  step('background_check'),
  step('payouts_connected'),
  step('availability_set'),
  step('went_live'),
  step('first_booking', NOT_YET),
  step('first_completed_lesson', NOT_YET),
]

/** What becomes of an invite. */
export const INVITE_STEPS = ['invited', 'delivered', 'opened', 'clicked', 'registered'] as const

/** What an instructor does after that. Going live asks for all before it. */
export const INSTRUCTOR_STEPS = [
  'profile_submitted',
  'services_configured',
  'background_check',
  'payouts_connected',
  'availability_set',
  'went_live',
] as const

/** The steps of a journey's row, in the order of its columns. */
export const MEASURED = [...INVITE_STEPS, ...INSTRUCTOR_STEPS] as const
export type MeasuredStep = (typeof MEASURED)[number]

/** 1 for the first; 0 for what is written down but is no step of the funnel. */
export const positionOf = (name: string) => (MEASURED as readonly string[]).indexOf(name) + 1

/** What is written down of invites, in order, and the state that says so. */
export const INVITE_EVENTS: readonly { step: string; state: InviteState }[] = [
  { step: 'invited', state: 'queued' },
  { step: 'sent', state: 'sent' },
  { step: 'delivered', state: 'delivered' },
  { step: 'opened', state: 'opened' },
  { step: 'clicked', state: 'clicked' },
  { step: 'registered', state: 'redeemed' },
]

/** And of people, in the order of their beginnings; the clinic is no step of the funnel. */
export type InstructorEvent = (typeof INSTRUCTOR_STEPS)[number] | 'clinic_attended'
export type UserEvent = 'signed_up' | 'verified' | InstructorEvent
