import { unprocessable } from '#api/core/errors'
import {
  PHASES,
  type InstructorAccess,
  type NamedPhase,
  type Posture,
  type StudentAccess,
} from './posture.js'

export interface PostureWish {
  phase?: NamedPhase
  instructor_access?: InstructorAccess
  student_access?: StudentAccess
}

/** The posture that a body names, by its phase or by both axes; 422 for neither and for both. */
export function wishedPosture({ phase, ...axes }: PostureWish): Posture {
  const { instructor_access: instructor, student_access: student } = axes
  if (phase && (instructor || student)) {
    throw unprocessable('phase', 'exclusive', 'Name a phase or both axes, not both.')
  }
  if (phase) return PHASES[phase]
  if (instructor && student) return { instructor, student }
  const field = instructor ? 'student_access' : student ? 'instructor_access' : 'phase'
  throw unprocessable(field, 'required', 'Name a phase, or both axes.')
}
