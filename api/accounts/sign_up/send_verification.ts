import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { queueMail } from '#api/core/mail/queue_mail'
import type { SiteRole } from '../permissions.js'
import { hashOfToken } from '../token_hash.js'
import type { User } from '../user.js'
import { closeOldest, insertVerification } from './email_verification_repository.js'
import { VERIFICATION_HOURS, verificationToken } from './verification_token.js'

/**
 * How many links to one address may be open at a time. A further one closes the oldest: were it
 * dropped instead, strangers could keep the owner of the address from ever getting theirs.
 */
const MOST_OPEN_LINKS = 5

export interface WaitingSignUp {
  id: string
  passwordHash: string
  firstName: string
  lastName: string
  role: SiteRole
  inviteId: string | null
}

/**
 * Sends a link that proves the person's address; the caller holds the person's row. Each sign-up
 * waits with its own password and name, and the one whose link its author opens decides: who signs
 * up first with another's address must not end up with a password to that person's account.
 */
export async function sendVerification(
  trx: TransactionClientContract,
  user: Pick<User, 'id' | 'email'>,
  { id, passwordHash, firstName, lastName, role, inviteId }: WaitingSignUp,
  now: DateTime
): Promise<void> {
  const tokenHash = hashOfToken(verificationToken(id))
  const expiresAt = now.plus({ hours: VERIFICATION_HOURS })
  const said = { passwordHash, firstName, lastName, role, inviteId }
  await closeOldest(trx, user.id, MOST_OPEN_LINKS - 1, now)
  await insertVerification(trx, { id, userId: user.id, tokenHash, expiresAt, ...said }, now)
  await queueMail(trx, {
    key: `verify_email:${id}`,
    kind: 'verify_email',
    causeId: id,
    to: user.email,
  })
}
