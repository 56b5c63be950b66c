import type { HttpContext } from '@adonisjs/core/http'
import { notFound } from '#api/core/errors'
import { attemptsOf, findMail, mailQuery } from '#api/core/mail/mail_list'
import { answerList } from '#api/core/simple_rest/answer_list'
import { mailList, toAttempt, toMail } from './mail_transformer.js'

export default class MailsController {
  index(ctx: HttpContext) {
    return answerList(ctx, mailList, mailQuery(), toMail)
  }

  async show({ params }: HttpContext) {
    const mail = await findMail(params.id)
    if (!mail) throw notFound('There is no mail with this id.')
    return { ...toMail(mail), tries: (await attemptsOf(mail.id)).map(toAttempt) }
  }
}
