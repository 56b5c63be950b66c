import type { Capabilities, Phase } from './phase.ts'

/** One line of the matrix: what somebody may do in a phase. */
export interface MatrixRow {
  what: string
  may: (phase: Pick<Phase, 'capabilities' | 'may_enter'>) => boolean
}

const asks =
  (may: (capabilities: Capabilities) => boolean) => (phase: Pick<Phase, 'capabilities'>) =>
    may(phase.capabilities)

const enters =
  (who: keyof Phase['may_enter'], area: string) =>
  ({ may_enter }: Pick<Phase, 'may_enter'>) =>
    may_enter[who].includes(area)

/** Who may do what, from the outside to the inside. */
export const MATRIX: readonly (readonly [who: string, rows: readonly MatrixRow[]])[] = [
  [
    'Guest',
    [
      { what: 'Browse the directory', may: asks((may) => may.browse_directory) },
      { what: 'Search', may: asks((may) => may.search) },
      {
        what: 'Sign up as a student',
        may: asks((may) => may.sign_up_as_student && !may.student_needs_invite),
      },
      {
        what: 'Sign up as an instructor',
        may: asks((may) => may.sign_up_as_instructor && !may.instructor_needs_invite),
      },
    ],
  ],
  [
    'Invited person',
    [
      { what: 'Sign up as a student', may: asks((may) => may.sign_up_as_student) },
      { what: 'Sign up as an instructor', may: asks((may) => may.sign_up_as_instructor) },
    ],
  ],
  [
    'Student',
    [
      { what: 'Book, invited', may: enters('student_with_grant', 'booking') },
      { what: 'Book, not invited', may: asks((may) => may.book) },
      { what: 'Own pages, invited', may: enters('student_with_grant', 'student_area') },
      { what: 'Own pages, not invited', may: asks((may) => may.use_student_area) },
    ],
  ],
  [
    'Instructor',
    [
      {
        what: 'Own pages, invited',
        may: enters('instructor_with_grant', 'instructor_area'),
      },
      { what: 'Own pages, not invited', may: asks((may) => may.use_instructor_area) },
    ],
  ],
]
