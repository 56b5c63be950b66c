import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { announceRequests } from './announce_requests.js'
import { closeByInvites, closeByJoining, type Answer } from './answer_repository.js'

/**
 * Closes the open wishes of those who just got an invite, from wherever it came. A wish for the other
 * role stays. Always after the invites, so that two transactions never wait for each other.
 */
export async function answerByInvites(
  trx: TransactionClientContract,
  invites: (Omit<Answer, 'emailKey'> & { emailKey: string | null })[],
  by: string | null,
  now: DateTime
): Promise<void> {
  const answers = invites.flatMap(({ emailKey, ...rest }) =>
    emailKey ? { ...rest, emailKey } : []
  )
  if (answers.length === 0) return
  await announceRequests(trx, await closeByInvites(trx, answers, by, now))
}

/** Closes the open wish of somebody who has an account now, whatever brought them. */
export async function answerByJoining(
  trx: TransactionClientContract,
  emailKey: string,
  now: DateTime
): Promise<void> {
  await announceRequests(trx, await closeByJoining(trx, emailKey, now))
}
