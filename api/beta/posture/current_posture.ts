import { businessClock } from '#api/core/clock'
import { inTurn } from '#api/core/in_turn'
import { addResponseHeaders } from '#api/core/response_headers_middleware'
import { doorsOf } from './door.js'
import { capabilitiesOf, phaseOf, type Capabilities, type Posture } from './posture.js'
import { liveOverrides, type OverrideRow } from './override_repository.js'
import { readPosture } from './posture_repository.js'

export const POSTURE_CHANNEL = 'posture'

/** Closed until the database has been asked: nobody gets in by a slow start. */
let posture: Posture = { instructor: 'closed', student: 'closed' }
let version = 0
let overrides: OverrideRow[] = []

/** The posture in force, from memory; every process refreshes it within a second of a change. */
export const currentPosture = (): Posture => posture

/** Grows with every change of the posture or its overrides. */
export const currentVersion = (): number => version

/** Overrides that count at this moment: one whose time is over is gone without anybody's doing. */
export function currentOverrides(): OverrideRow[] {
  if (overrides.length === 0) return overrides
  const now = businessClock.now().toMillis()
  return overrides.filter(({ expires_at: end }) => end.getTime() > now)
}

/** What a guest may do at this moment. */
export const currentCapabilities = (): Capabilities => capabilitiesOf(posture, currentOverrides())

/** As pages are told. */
export function betaView() {
  const capabilities = currentCapabilities()
  return {
    phase: phaseOf(posture),
    instructor_access: posture.instructor,
    student_access: posture.student,
    capabilities,
    doors: doorsOf(capabilities),
  }
}

export const refreshPosture = inTurn(async () => {
  const [row, live] = await Promise.all([readPosture(), liveOverrides()])
  posture = row.posture
  version = row.version
  overrides = live
})

addResponseHeaders(() => ({
  'x-beta-phase': phaseOf(posture),
  'x-beta-allow-signup': currentCapabilities().allow_signup_without_invite ? '1' : '0',
}))
