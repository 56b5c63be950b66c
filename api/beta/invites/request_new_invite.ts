import { normalizeEmail } from '#api/accounts/email'
import { businessClock } from '#api/core/clock'
import { normaliseCode } from './invite_code.js'
import { findByCode } from './invite_repository.js'
import { upsertInviteRequest } from './invite_request_repository.js'
import { standingOf } from './invite_standing.js'

/**
 * "Send me a new one": writes the wish down for staff, once per address. Answers nothing about
 * whether the code or the address is known.
 */
export async function requestNewInvite(request: { code?: string; email?: string }): Promise<void> {
  const code = request.code ? normaliseCode(request.code) : null
  const invite = code ? await findByCode(code) : null
  const expired = invite && standingOf(invite, businessClock.now()) === 'expired'
  const email = (expired ? invite.email : null) ?? (request.email && normalizeEmail(request.email))
  if (!email) return
  await upsertInviteRequest(email, expired ? invite.id : null)
}
