import { Args, Flags } from '@oclif/core'
import { usage } from '../failure.ts'
import { known } from '../known.ts'

const phases = ['closed', 'instructor_only', 'alpha', 'open_beta', 'public']
const instructors = ['closed', 'invite_only', 'open']
const students = ['closed', 'invite_only', 'referral_only', 'open']

export const wishArgs = {
  phase: Args.string({
    ignoreStdin: true,
    parse: known('phase', phases),
    description: phases.join(', '),
  }),
}

export const wishFlags = {
  instructor: Flags.string({
    helpValue: instructors.join('|'),
    parse: known('instructor access', instructors),
    description: 'instead of a phase, together with --student',
  }),
  student: Flags.string({
    helpValue: students.join('|'),
    parse: known('student access', students),
    description: 'instead of a phase, together with --instructor',
  }),
}

export const reasonFlag = {
  reason: Flags.string({ required: true, description: 'why; kept in the audit log' }),
}
export const yesFlag = { yes: Flags.boolean({ char: 'y', description: 'do not ask' }) }

type Typed = { instructor?: string; student?: string }
export type Wish = { phase: string } | { instructor_access: string; student_access: string }

/** A phase by its name, or both axes: never a mixture, and never half a pair. */
export function wishOf(phase: string | undefined, { instructor, student }: Typed): Wish {
  if (phase && !instructor && !student) return { phase }
  if (!phase && instructor && student)
    return { instructor_access: instructor, student_access: student }
  throw usage(
    'It is not clear which posture is meant.',
    phase ? 'A phase says both axes already.' : 'Neither a phase nor both axes were named.',
    `Name a phase (${phases.join(', ')}), or --instructor and --student together.`
  )
}
