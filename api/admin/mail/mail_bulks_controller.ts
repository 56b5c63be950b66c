import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { eachByItself } from '#api/core/bulk'
import { readBody } from '#api/core/read_body'
import { retriesValidator } from '../retries_validator.js'
import { retryMail } from './retry_mail.js'

export default class MailBulksController {
  async store(ctx: HttpContext) {
    const { ids } = await readBody(ctx, retriesValidator)
    return eachByItself(ids, (id) => retryMail(actorOf(ctx), id, ctx.request.id()))
  }
}
