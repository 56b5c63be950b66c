/** Who gets in (beta.md): two axes, named phases, and everything else derived from them. */
export type InstructorAccess = 'closed' | 'invite_only' | 'open'
export type StudentAccess = 'closed' | 'invite_only' | 'referral_only' | 'open'

export interface Posture {
  instructor: InstructorAccess
  student: StudentAccess
}

export type Phase = 'closed' | 'instructor_only' | 'alpha' | 'open_beta' | 'public' | 'custom'

export const PHASES: Record<Exclude<Phase, 'custom'>, Posture> = {
  closed: { instructor: 'closed', student: 'closed' },
  instructor_only: { instructor: 'invite_only', student: 'closed' },
  alpha: { instructor: 'invite_only', student: 'invite_only' },
  open_beta: { instructor: 'invite_only', student: 'open' },
  public: { instructor: 'open', student: 'open' },
}

export function phaseOf({ instructor, student }: Posture): Phase {
  const named = Object.entries(PHASES).find(
    ([, axes]) => axes.instructor === instructor && axes.student === student
  )
  return (named?.[0] as Phase | undefined) ?? 'custom'
}

export interface Capabilities {
  sign_up_as_instructor: boolean
  sign_up_as_student: boolean
  instructor_needs_invite: boolean
  student_needs_invite: boolean
  browse_directory: boolean
  search: boolean
  book: boolean
}

/** What a guest without a grant may do. Pure: storefront, API and CLI all read its result. */
export function capabilitiesOf({ instructor, student }: Posture): Capabilities {
  const open = student === 'open'
  return {
    sign_up_as_instructor: instructor !== 'closed',
    sign_up_as_student: student !== 'closed',
    instructor_needs_invite: instructor !== 'open',
    student_needs_invite: !open,
    browse_directory: open,
    search: open,
    book: open,
  }
}
