import { Refusal } from '#api/core/errors'
import type { InviteRole } from '../invites/invite.js'
import { currentCapabilities } from '../posture/current_posture.js'
import { doorOf } from '../posture/door.js'

/** Whether the posture lets anybody sign up in a role. */
export const mayDoWithoutInvite = (role: InviteRole): boolean => doorNow(role) === 'open'

/** Refuses where the posture lets nobody in, not even with an invite: 403 `signup_closed`. */
export function assertOpenFor(role: InviteRole): void {
  if (doorNow(role) !== 'shut') return
  throw new Refusal(403, 'signup_closed', {
    detail: `Nobody can sign up as ${role} at present, not even with an invite, which stays unused.`,
  })
}

/** Refuses who has no invite where the posture keeps a role out: as above, or `invite_required`. */
export function assertMaySignUp(role: InviteRole): void {
  assertOpenFor(role)
  if (mayDoWithoutInvite(role)) return
  throw new Refusal(403, 'invite_required', {
    detail: `Signing up as ${role} needs an invite at present.`,
  })
}

const doorNow = (role: InviteRole) => doorOf(role, currentCapabilities())
