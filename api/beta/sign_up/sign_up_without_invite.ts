import { registerPending, type PendingRegistration } from '#api/accounts/sign_up/register_pending'
import { Refusal } from '#api/core/errors'
import type { InviteRole } from '../invites/invite.js'
import { currentPosture } from '../posture/current_posture.js'
import { capabilitiesOf } from '../posture/posture.js'

/** Refuses where the posture keeps a role out: 403 `signup_closed` or `invite_required`. */
export function assertMaySignUp(role: InviteRole): void {
  const may = capabilitiesOf(currentPosture())
  const open = role === 'instructor' ? may.sign_up_as_instructor : may.sign_up_as_student
  const needsInvite = role === 'instructor' ? may.instructor_needs_invite : may.student_needs_invite
  if (!open) {
    throw new Refusal(403, 'signup_closed', {
      detail: `Signing up as ${role} is not open yet.`,
    })
  }
  if (needsInvite) {
    throw new Refusal(403, 'invite_required', {
      detail: `Signing up as ${role} needs an invite at present.`,
    })
  }
}

export async function signUpWithoutInvite(
  registration: PendingRegistration & { role: InviteRole }
): Promise<string> {
  assertMaySignUp(registration.role)
  return registerPending(registration)
}
