import { Refusal } from '#api/core/errors'
import type { InviteRole } from '../invites/invite.js'
import { validateInvite } from '../invites/validate_invite.js'

/**
 * The code of the marker cookie, if it fits this sign-up. One for somebody else or another role is
 * left alone: the person did not bring it along on purpose.
 */
export async function usableInvite(
  code: string | null,
  claim: { email: string; role: InviteRole }
): Promise<string | null> {
  if (!code) return null
  try {
    const invite = await validateInvite(code)
    const fits = invite.role === claim.role && (!invite.email || invite.email === claim.email)
    return fits ? code : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
