import type { Actor } from '#api/core/actor'
import { queueMail } from '#api/core/mail/queue_mail'
import { userState } from '../errors.js'
import { deleteFactor, findFactor } from '../second_factor/factor_repository.js'
import { forgetBrowsers } from '../trusted_browsers/trusted_browser_repository.js'
import { revokeTokensOf } from '../tokens/api_token_repository.js'
import { oversee } from './oversee.js'
import { endLiveSessions } from './session_repository.js'

/**
 * Takes a lost second factor away: whoever found it is out as well, since every session and API token
 * ends, every trusted browser is forgotten. The owner gets a mail; staff set up a new one at their next sign-in.
 * Throws what `oversee` throws, 409 `user_state`.
 */
export function resetSecondFactor(
  actor: Actor,
  userId: string,
  reason: string,
  correlationId?: string
): Promise<void> {
  const asked = { actor, userId, act: 'reset_second_factor', reason, correlationId } as const
  return oversee(asked, async ({ trx, user, now, note }) => {
    if (!(await findFactor(user.id, trx))) throw userState('It has no second factor.')
    await deleteFactor(trx, user.id)
    await forgetBrowsers(trx, user.id)
    await endLiveSessions(trx, user.id, null, now)
    await revokeTokensOf(trx, user.id, now)
    const id = await note({ action: 'second_factor.reset' })
    await queueMail(trx, {
      key: `second_factor.reset:${id}`,
      kind: 'second_factor_reset',
      causeId: user.id,
      to: user.email,
    })
  })
}
