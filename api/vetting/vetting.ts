/** What is known of one instructor; the states are those of teaching.md and ADR 16. */
export interface Vetting {
  identity: IdentityState
  background_check: {
    /** `passed` as long as a pass is in force, whatever becomes of the check that renews it. */
    state: CheckState
    /** When the latest pass runs out, or ran out. */
    expires_at: Date | null
  }
}

export const IDENTITY_STATES = ['missing', 'pending', 'accepted', 'refused'] as const
export type IdentityState = (typeof IDENTITY_STATES)[number]

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
export type CheckState = (typeof CHECK_STATES)[number]

export const NOT_VETTED: Vetting = {
  identity: 'missing',
  background_check: { state: 'not_started', expires_at: null },
}

/** Recorded when any of it changed; the payload is `{ user_id }`. Who reacts asks `vettingOf` again. */
export const VETTING_CHANGED = 'vetting.changed'

/** A check as others see it: a pass holds until it runs out, unless it was taken back for good. */
export function standingOf(
  check: { state: CheckState; expires_at: Date | null },
  now: Date
): CheckState {
  if (check.state === 'final_adverse') return check.state
  if (check.expires_at && check.expires_at > now) return 'passed'
  return check.state === 'passed' ? 'expired' : check.state
}
