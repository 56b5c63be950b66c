import type { Actor } from '#api/core/actor'
import { instructorsOnly } from './errors.js'

/** @throws Refusal 403 `instructors_only` */
export function assertInstructor({ roles }: Actor): void {
  if (!roles.includes('instructor')) throw instructorsOnly()
}
