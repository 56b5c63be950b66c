import { wishOf, type Axes, type Wish } from './phase.ts'

/** What is chosen in a form, and written in the address bar. */
export interface Target {
  /** Empty while nothing is chosen; `custom` for the axes. */
  phase: string
  instructor_access: string
  student_access: string
}

/** A pair of axes in the address bar is a custom target, whatever its name may be. */
export function targetFrom(params: URLSearchParams): Target {
  const instructor_access = params.get('instructor_access') ?? ''
  const student_access = params.get('student_access') ?? ''
  const axes = instructor_access && student_access
  return {
    phase: params.get('phase') ?? (axes ? 'custom' : ''),
    instructor_access: instructor_access || 'invite_only',
    student_access: student_access || 'invite_only',
  }
}

export function wishFrom({ phase, instructor_access, student_access }: Target): Wish | null {
  if (!phase) return null
  return phase === 'custom' ? { instructor_access, student_access } : { phase }
}

/** For the address bar. */
export const paramsOf = (target: Target): Record<string, string> => ({ ...wishFrom(target) })

export const sameAxes = (one: Axes, other: Axes) =>
  JSON.stringify(wishOf(one)) === JSON.stringify(wishOf(other))
