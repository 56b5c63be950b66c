import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { notFound, Refusal } from '#api/core/errors'
import { findMail, requeueMail } from '#api/core/mail/mail_list'

/** Sends a failed or unknown mail again; 409 for one in any other state. */
export async function retryMail(actor: Actor, id: string, correlationId?: string): Promise<void> {
  if (!(await findMail(id))) throw notFound('There is no mail with this id.')
  await db.transaction(async (trx) => {
    if (!(await requeueMail(trx, id))) {
      throw new Refusal(409, 'mail_state', {
        detail:
          'Only a mail that failed, or whose outcome is unknown, can be sent again, and only the ' +
          'newest of its cause.',
      })
    }
    await audit(trx, {
      actorId: actor.userId,
      action: 'mail.retried',
      targetType: 'mail',
      targetId: id,
      correlationId,
      channel: actor.channel,
    })
  })
}
