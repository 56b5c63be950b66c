import type { Actor } from '#api/core/actor'
import { askByMail } from '../address_requests/ask_by_mail.js'
import { userState } from '../errors.js'
import { prolongNewest } from '../sign_up/email_verification_repository.js'
import { VERIFICATION_HOURS } from '../sign_up/verification_token.js'
import { oversee } from './oversee.js'

/**
 * Sends the link that proves an address once more, for somebody who cannot find it. Throws what
 * `oversee` throws, 409 `user_state` for an address that is proven.
 */
export function resendVerificationOf(
  actor: Actor,
  userId: string,
  correlationId?: string
): Promise<void> {
  const asked = { actor, userId, act: 'resend_verification', correlationId } as const
  return oversee(asked, async ({ trx, user, now, note }) => {
    if (user.state !== 'pending_verification') throw userState('Its address is proven.')
    await prolongNewest(trx, user.email, now.plus({ hours: VERIFICATION_HOURS }))
    await askByMail(trx, 'verification', user.email)
    await note({ action: 'verification.resent' })
  })
}
