import { businessClock } from '#api/core/clock'
import { normaliseCode } from './invite_code.js'
import type { InviteRow } from './invite.js'
import { findByCode } from './invite_repository.js'
import { assertValid, inviteNotFound } from './invite_standing.js'

/** Reads an invite by its code and changes nothing. Throws the distinct reason when it is no use. */
export async function validateInvite(text: string): Promise<InviteRow> {
  const code = normaliseCode(text)
  const invite = code ? await findByCode(code) : null
  if (!invite) throw inviteNotFound()
  assertValid(invite, businessClock.now())
  return invite
}
