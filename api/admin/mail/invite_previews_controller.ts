import type { HttpContext } from '@adonisjs/core/http'
import { findInvite } from '#api/beta/invites/invite_repository'
import { INVITE_MAIL } from '#api/beta/invites/queue_invite_mails'
import { notFound } from '#api/core/errors'
import { previewMail } from '#api/core/mail/preview_mail'
import { sendPreview } from './send_preview.js'

export default class InvitePreviewsController {
  async show(ctx: HttpContext) {
    const { id } = ctx.params
    const invite = await findInvite(id)
    if (!invite?.email) throw notFound('There is no invite with this id that goes by mail.')
    const mail = await previewMail({ kind: INVITE_MAIL, cause_id: id, sent_at: null })
    return sendPreview(ctx, mail!)
  }
}
