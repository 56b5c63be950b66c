import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { findMail } from '#api/core/mail/mail_list'
import { toMail } from './mail_transformer.js'
import { retryMail } from './retry_mail.js'

export default class MailRetriesController {
  async store(ctx: HttpContext) {
    const { id } = ctx.params
    await retryMail(actorOf(ctx), id, ctx.request.id())
    return toMail((await findMail(id))!)
  }
}
