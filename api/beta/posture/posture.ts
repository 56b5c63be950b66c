/** Who gets in (beta.md): two axes, named phases, and everything else derived from them. */
export const INSTRUCTOR_ACCESS = ['closed', 'invite_only', 'open'] as const
export const STUDENT_ACCESS = ['closed', 'invite_only', 'referral_only', 'open'] as const
export type InstructorAccess = (typeof INSTRUCTOR_ACCESS)[number]
export type StudentAccess = (typeof STUDENT_ACCESS)[number]

export interface Posture {
  instructor: InstructorAccess
  student: StudentAccess
}

export const NAMED_PHASES = ['closed', 'instructor_only', 'alpha', 'open_beta', 'public'] as const
export type NamedPhase = (typeof NAMED_PHASES)[number]
export type Phase = NamedPhase | 'custom'

export const PHASES: Record<NamedPhase, Posture> = {
  closed: { instructor: 'closed', student: 'closed' },
  instructor_only: { instructor: 'invite_only', student: 'closed' },
  alpha: { instructor: 'invite_only', student: 'invite_only' },
  open_beta: { instructor: 'invite_only', student: 'open' },
  public: { instructor: 'open', student: 'open' },
}

export const samePosture = (one: Posture, other: Posture) =>
  one.instructor === other.instructor && one.student === other.student

export function phaseOf(posture: Posture): Phase {
  return NAMED_PHASES.find((name) => samePosture(PHASES[name], posture)) ?? 'custom'
}

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

/** One capability set by hand for a while, against what the axes say. */
export interface Override {
  capability: Capability
  value: boolean
}

/**
 * What a guest without a grant may do. Pure: gates, storefront and CLI all go by its result.
 *
 * A closed axis lets nobody sign up, not even with an invite; the other words say what is needed
 * where signing up is possible. There are no referral codes yet, so `referral_only` lets in whoever
 * has an invite. The override `allow_signup_without_invite` speaks for both roles at once; it opens
 * no closed axis. In the result it says whether anybody at all may sign up without an invite.
 */
export function capabilitiesOf(
  { instructor, student }: Posture,
  overrides: readonly Override[] = []
): Capabilities {
  const set = new Map(overrides.map(({ capability, value }) => [capability, value]))
  const is = (name: Capability, derived: boolean) => set.get(name) ?? derived
  const free = set.get('allow_signup_without_invite')
  const open = student === 'open'
  const capabilities = {
    sign_up_as_instructor: is('sign_up_as_instructor', instructor !== 'closed'),
    sign_up_as_student: is('sign_up_as_student', student !== 'closed'),
    instructor_needs_invite: is(
      'instructor_needs_invite',
      free === undefined ? instructor !== 'open' : !free
    ),
    student_needs_invite: is('student_needs_invite', free === undefined ? !open : !free),
    browse_directory: is('browse_directory', open),
    search: is('search', open),
    book: is('book', open),
    use_student_area: is('use_student_area', open),
    use_instructor_area: is('use_instructor_area', instructor === 'open'),
  }
  return { ...capabilities, allow_signup_without_invite: anyoneMaySignUp(capabilities) }
}

type Doors = Omit<Capabilities, 'allow_signup_without_invite'>

const anyoneMaySignUp = (may: Doors) =>
  (may.sign_up_as_student && !may.student_needs_invite) ||
  (may.sign_up_as_instructor && !may.instructor_needs_invite)
