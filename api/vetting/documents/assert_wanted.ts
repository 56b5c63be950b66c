import type { Client } from '#api/core/queue/sql'
import { NO_CHECK } from '../background/check.js'
import { nextState } from '../background/check_moves.js'
import { findCheck } from '../background/check_repository.js'
import { CONSENT } from '../background/consent.js'
import { checkState, consentChanged, identityAccepted } from '../errors.js'
import { vettingOf } from '../vetting_queries.js'
import type { DocumentKind } from './document.js'

/**
 * Whether a person is asked for such a document now.
 *
 * @throws Refusal 409 `identity_accepted`, `check_state`, `consent_changed`
 */
export async function assertWanted(
  userId: string,
  kind: DocumentKind,
  client?: Client
): Promise<void> {
  if (kind === 'identity') {
    const vetting = await vettingOf([userId], client)
    if (vetting.get(userId)!.identity === 'accepted') throw identityAccepted()
    return
  }
  const check = (await findCheck(userId, client)) ?? NO_CHECK
  if (!nextState(check.state, 'submit')) throw checkState(check.state)
  if ('consent_version' in check && check.consent_version !== CONSENT.version) {
    throw consentChanged(CONSENT.version)
  }
}
