import { addResponseHeaders } from '#api/core/response_headers_middleware'
import { capabilitiesOf, phaseOf, type Posture } from './posture.js'
import { findPosture } from './posture_repository.js'

export const POSTURE_CHANNEL = 'posture'

/** Closed until the database has been asked: nobody gets in by a slow start. */
let posture: Posture = { instructor: 'closed', student: 'closed' }

/** The posture in force, from memory; every process refreshes it within a second of a change. */
export const currentPosture = (): Posture => posture

export async function refreshPosture(): Promise<void> {
  posture = await findPosture()
}

/** Whether anybody at all may sign up without an invite, as `x-beta-allow-signup` tells. */
export function allowsSignUp(): boolean {
  const may = capabilitiesOf(posture)
  return (
    (may.sign_up_as_student && !may.student_needs_invite) ||
    (may.sign_up_as_instructor && !may.instructor_needs_invite)
  )
}

addResponseHeaders(() => ({
  'x-beta-phase': phaseOf(posture),
  'x-beta-allow-signup': allowsSignUp() ? '1' : '0',
}))
