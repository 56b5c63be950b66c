import { Refusal } from '#api/core/errors'
import type { InviteRole } from '../invites/invite.js'
import { currentPosture } from '../posture/current_posture.js'
import { capabilitiesOf } from '../posture/posture.js'

/** Whether the posture lets anybody sign up in a role. */
export function mayDoWithoutInvite(role: InviteRole): boolean {
  const { open, needsInvite } = doorFor(role)
  return open && !needsInvite
}

/** Refuses where the posture keeps a role out: 403 `signup_closed` or `invite_required`. */
export function assertMaySignUp(role: InviteRole): void {
  const { open, needsInvite } = doorFor(role)
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

function doorFor(role: InviteRole): { open: boolean; needsInvite: boolean } {
  const may = capabilitiesOf(currentPosture())
  return role === 'instructor'
    ? { open: may.sign_up_as_instructor, needsInvite: may.instructor_needs_invite }
    : { open: may.sign_up_as_student, needsInvite: may.student_needs_invite }
}
