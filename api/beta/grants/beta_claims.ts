import { foundingNumberOf } from './founding.js'
import { currentPosture } from '../posture/current_posture.js'
import { phaseOf } from '../posture/posture.js'
import { findGrant } from './grant_repository.js'

/** The beta claims of the access token (people.md, "Sessions"). */
export async function betaClaims(userId: string): Promise<Record<string, unknown>> {
  const grant = await findGrant(userId)
  return {
    beta_access: grant !== null,
    beta_role: grant?.role ?? null,
    beta_phase: phaseOf(currentPosture()),
    beta_invited_by: grant?.invited_by ?? null,
  }
}

/** A grant that comes or goes makes the permission version grow; a switch shows in the phase. */
export const betaClaimsAreStale = (claims: Record<string, unknown>): boolean =>
  claims.beta_phase !== phaseOf(currentPosture())

/** The `beta` part of `GET /api/auth/me`. */
export async function betaOfMe(userId: string): Promise<Record<string, unknown>> {
  const [grant, foundingNumber] = await Promise.all([findGrant(userId), foundingNumberOf(userId)])
  return {
    beta: {
      access: grant !== null,
      role: grant?.role ?? null,
      phase: phaseOf(currentPosture()),
      invited_by: grant?.invited_by ?? null,
      founding_number: foundingNumber,
    },
  }
}
