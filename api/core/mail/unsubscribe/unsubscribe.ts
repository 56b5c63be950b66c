import db from '@adonisjs/lucid/services/db'
import { audit } from '#api/core/audit/audit'
import { Refusal } from '#api/core/errors'
import { FORGOTTEN_ADDRESS } from '../forgotten_address.js'
import { findMailKind } from '../mail_kind.js'
import { findMail } from '../mail_list.js'
import { mailAudience } from './audience.js'
import { mailOfToken } from './unsubscribe_link.js'

/**
 * Ends mails of the kind that the link came with, for the address it went to; as often as asked.
 *
 * @throws Refusal 404 `token_not_found`
 */
export async function unsubscribe(token: string, correlationId?: string): Promise<void> {
  const mailId = mailOfToken(token)
  const mail = mailId && (await findMail(mailId))
  if (!mail) throw notOurs()
  const { category } = findMailKind(mail.kind) ?? {}
  if (!category || mail.to_address === FORGOTTEN_ADDRESS) return
  await db.transaction(async (trx) => {
    await mailAudience().leave(trx, category, mail.to_address)
    await audit(trx, {
      actorId: null,
      action: 'mail.unsubscribed',
      targetType: 'mail',
      targetId: mail.id,
      after: { category },
      correlationId,
      channel: 'web',
    })
  })
}

const notOurs = () =>
  new Refusal(404, 'token_not_found', {
    detail: 'This link is not one of ours. Take it as it stands in the mail.',
  })
