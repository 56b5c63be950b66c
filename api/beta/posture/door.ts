import type { Door } from '#api/core/page_verdict'
import type { Capabilities } from './posture.js'

/** How far the door of a role stands open, from nobody to everybody. */
export const DOORS: readonly Door[] = ['shut', 'invite', 'open']

/** Who may sign up in a role: nobody, not even with an invite; who has one; or everybody. */
export function doorOf(role: 'instructor' | 'student', may: Capabilities): Door {
  if (!may[`sign_up_as_${role}`]) return 'shut'
  return may[`${role}_needs_invite`] ? 'invite' : 'open'
}

/** The doors of both roles, as pages are told. */
export const doorsOf = (may: Capabilities) => ({
  instructor: doorOf('instructor', may),
  student: doorOf('student', may),
})
