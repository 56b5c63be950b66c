export const CAPABILITIES = [
  'sign_up_as_instructor',
  'sign_up_as_student',
  'instructor_needs_invite',
  'student_needs_invite',
  'allow_signup_without_invite',
  'browse_directory',
  'search',
  'book',
  'use_student_area',
  'use_instructor_area',
] as const
export type Capability = (typeof CAPABILITIES)[number]
export type Capabilities = Record<Capability, boolean>

export const PHASES = ['closed', 'instructor_only', 'alpha', 'open_beta', 'public'] as const
export const INSTRUCTOR_ACCESS = ['closed', 'invite_only', 'open'] as const
export const STUDENT_ACCESS = ['closed', 'invite_only', 'referral_only', 'open'] as const

/** A posture by its name and by the two axes it is made of. */
export interface Axes {
  phase: (typeof PHASES)[number] | 'custom'
  instructor_access: (typeof INSTRUCTOR_ACCESS)[number]
  student_access: (typeof STUDENT_ACCESS)[number]
}

type Who = 'without_grant' | 'student_with_grant' | 'instructor_with_grant'

export interface Phase extends Axes {
  id: string
  capabilities: Capabilities
  /** The areas that each of them may enter. */
  may_enter: Record<Who, string[]>
  current: boolean
}

export interface Author {
  id: string
  name: string
}

export interface Override {
  id: string
  capability: Capability
  value: boolean
  state: 'live' | 'expired' | 'withdrawn' | 'replaced'
  reason: string
  created_by: Author | null
  created_at: string
  expires_at: string
}

export interface LiveOverride extends Override {
  /** What the axes would say without it. */
  derived: boolean
}

export interface Schedule extends Axes {
  id: string
  at: string
  reason: string
  state: 'waiting' | 'done' | 'cancelled'
  created_by: Author | null
  created_at: string
  ended_at: string | null
}

/** The posture in force. */
export interface CurrentPhase extends Axes {
  id?: string
  capabilities: Capabilities
  version: number
  changed_at: string | null
  changed_by: Author | null
  reason: string | null
  previous: Axes | null
  scheduled: Schedule[]
  overrides: LiveOverride[]
}

export interface Plan {
  from: Axes
  to: Axes
  version: number
  changes: { capability: Capability; before: boolean; after: boolean }[]
  affects: {
    who: string
    count: number
    effect: 'gain' | 'lose' | 'mixed' | 'none'
    areas: string[]
    summary: string
  }[]
  warnings: string[]
}

export interface PhaseChange {
  id: string
  version: number
  at: string
  by: Author | null
  kind: 'switch' | 'schedule' | 'rollback' | 'override' | 'expiry'
  from: Axes
  to: Axes
  override: { capability: Capability; value: boolean; expires_at: string | null } | null
  reason: string
  channel: string
}

/** What is asked for: a named phase, or both axes. */
export type Wish = { phase: string } | { instructor_access: string; student_access: string }

export const wishOf = ({ phase, instructor_access, student_access }: Axes): Wish =>
  phase === 'custom' ? { instructor_access, student_access } : { phase }
