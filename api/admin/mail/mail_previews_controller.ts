import type { HttpContext } from '@adonisjs/core/http'
import { notFound, Refusal } from '#api/core/errors'
import { findMail } from '#api/core/mail/mail_list'
import { previewMail } from '#api/core/mail/preview_mail'
import { sendPreview } from './send_preview.js'

export default class MailPreviewsController {
  async show(ctx: HttpContext) {
    const mail = await findMail(ctx.params.id)
    if (!mail) throw notFound('There is no mail with this id.')
    const prepared = await previewMail(mail)
    if (!prepared) {
      throw new Refusal(410, 'mail_cause_gone', {
        detail:
          'What this mail was made from is no longer kept, so it cannot be shown. Mails are made ' +
          'when they leave and are not stored.',
      })
    }
    return sendPreview(ctx, prepared)
  }
}
