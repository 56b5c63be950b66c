import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { dropFailed } from '#api/core/mail/mail_groups'
import { queueMails } from '#api/core/mail/queue_mail'

export const INVITE_MAIL = 'invite'

/** Mail to people who are no members: they leave it by the suppression list. */
export const INVITATIONS = 'invitations'

/**
 * Writes the mails of invites into the outbox. The key makes each one exist once: the first mail of
 * an invite, or its n-th repetition.
 */
export async function queueInviteMails(
  trx: TransactionClientContract,
  invites: { id: string; email: string }[],
  options: { groupId?: string; repetition?: number } = {}
): Promise<void> {
  if (options.repetition) {
    for (const { id } of invites) await dropFailed(trx, INVITE_MAIL, id)
  }
  const suffix = options.repetition ? `:${options.repetition}` : ''
  await queueMails(
    trx,
    invites.map(({ id, email }) => ({
      key: `${INVITE_MAIL}:${id}${suffix}`,
      kind: INVITE_MAIL,
      causeId: id,
      to: email,
      groupId: options.groupId,
    }))
  )
}
