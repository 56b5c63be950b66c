import type { DateTime } from 'luxon'
import { normalizeEmail } from '#api/accounts/email'
import { Refusal } from '#api/core/errors'
import { WAITING_STATES, type InviteRole, type InviteRow } from './invite.js'

export type Standing = 'valid' | 'used' | 'revoked' | 'expired'

/** What an invite is worth at a moment. Redeemed is reported before expired (beta.md). */
export function standingOf(
  invite: Pick<InviteRow, 'redeemed_at' | 'state' | 'expires_at'>,
  now: DateTime
): Standing {
  if (invite.redeemed_at) return 'used'
  if (invite.state === 'revoked') return 'revoked'
  if (invite.state === 'expired') return 'expired'
  const runs = !WAITING_STATES.includes(invite.state)
  if (runs && invite.expires_at.getTime() <= now.toMillis()) return 'expired'
  return 'valid'
}

const REFUSALS = {
  used: [410, 'This invite has already been used. Sign in with the account it made.'],
  revoked: [410, 'This invite was withdrawn. Ask the person who invited you.'],
  expired: [410, 'This invite has run out. You can ask for a new one.'],
} as const

/** Throws the reason why an invite is not valid; each reason has a code of its own. */
export function assertValid(invite: InviteRow, now: DateTime): void {
  const standing = standingOf(invite, now)
  if (standing === 'valid') return
  const [status, detail] = REFUSALS[standing]
  throw new Refusal(status, `invite_${standing}`, { detail })
}

/** Who wants to use an invite, and as what. */
export interface InviteClaim {
  email: string
  role: InviteRole
}

/** Throws 403 when the invite is for somebody else, or for the other role. */
export function assertFor(invite: InviteRow, claim: InviteClaim): void {
  if (invite.email && invite.email !== normalizeEmail(claim.email)) throw wrongAddress()
  if (invite.role !== claim.role) throw wrongRole(invite.role)
}

export const inviteNotFound = () =>
  new Refusal(404, 'invite_not_found', {
    detail: 'There is no invite with this code. Check it for a typing mistake.',
  })

const wrongAddress = () =>
  new Refusal(403, 'invite_wrong_address', {
    detail: 'This invite is for another e-mail address. Sign up with the address it was sent to.',
  })

const wrongRole = (role: string) =>
  new Refusal(403, 'invite_wrong_role', { detail: `This invite is for signing up as ${role}.` })
