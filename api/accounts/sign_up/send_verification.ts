import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { newId } from '#api/core/ids'
import { queueMail } from '#api/core/mail/queue_mail'
import type { Role } from '../permissions.js'
import { hashOfToken } from '../token_hash.js'
import type { User } from '../user.js'
import { insertVerification } from './email_verification_repository.js'
import { VERIFICATION_HOURS, verificationToken } from './verification_token.js'

/** How many links to one address may be open at a time, whoever asks for them. */
const MOST_OPEN_LINKS = 5

export interface WaitingSignUp {
  passwordHash: string
  firstName: string
  lastName: string
  role: Role
}

/**
 * Sends a link that proves the person's address. Each sign-up waits with its own password and name,
 * and the one whose link is opened decides: who signs up first with another's address must not end
 * up with a password to that person's account.
 */
export async function sendVerification(
  trx: TransactionClientContract,
  user: Pick<User, 'id' | 'email'>,
  { passwordHash, firstName, lastName, role }: WaitingSignUp,
  now: DateTime
): Promise<void> {
  const id = newId()
  const tokenHash = hashOfToken(verificationToken(id))
  const expiresAt = now.plus({ hours: VERIFICATION_HOURS })
  const waiting = {
    id,
    userId: user.id,
    tokenHash,
    passwordHash,
    firstName,
    lastName,
    role,
    expiresAt,
  }
  if (!(await insertVerification(trx, waiting, MOST_OPEN_LINKS, now))) return
  await queueMail(trx, {
    key: `verify_email:${id}`,
    kind: 'verify_email',
    causeId: id,
    to: user.email,
  })
}
