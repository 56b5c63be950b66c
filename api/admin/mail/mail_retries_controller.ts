import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { actorOf } from '#api/core/actor_of'
import { audit } from '#api/core/audit/audit'
import { notFound, Refusal } from '#api/core/errors'
import { findMail, requeueMail } from '#api/core/mail/mail_list'
import { toMail } from './mail_transformer.js'

export default class MailRetriesController {
  async store(ctx: HttpContext) {
    const { id } = ctx.params
    const actor = actorOf(ctx)
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
        correlationId: ctx.request.id(),
        channel: actor.channel,
      })
    })
    return toMail((await findMail(id))!)
  }
}
