import { Refusal } from '#api/core/errors'
import type { InviteRow } from '../invites/invite.js'
import { assertFor, type InviteClaim } from '../invites/invite_standing.js'
import { validateInvite } from '../invites/validate_invite.js'

/**
 * The invite a sign-up brings: that of the code it names, else that of the marker cookie. The latter
 * is left alone when it does not fit: the person did not bring it along on purpose.
 */
export async function broughtInvite(
  codes: { given: string | undefined; remembered: string | null },
  claim: InviteClaim
): Promise<InviteRow | null> {
  if (codes.given !== undefined) return inviteFor(codes.given, claim)
  if (!codes.remembered) return null
  try {
    return await inviteFor(codes.remembered, claim)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

async function inviteFor(code: string, claim: InviteClaim): Promise<InviteRow> {
  const invite = await validateInvite(code)
  assertFor(invite, claim)
  return invite
}
