import type { HttpContext } from '@adonisjs/core/http'
import { notFound } from '#api/core/errors'
import { findMailKind } from '#api/core/mail/mail_kind'
import { asItLeaves } from '#api/core/mail/preview_mail'
import { sendPreview } from './send_preview.js'
import { templatePreviewValidator } from './validators.js'

export default class TemplatePreviewsController {
  /** The first sample, unless another one is named. */
  async show(ctx: HttpContext) {
    const kind = findMailKind(ctx.params.kind)
    if (!kind) throw notFound('There is no mail of this kind.')
    const { samples } = kind
    const query = await templatePreviewValidator.validate(ctx.request.qs())
    const sample = new Map(Object.entries(samples)).get(query.sample ?? Object.keys(samples)[0])
    if (!sample) throw notFound(`This kind of mail has no sample "${query.sample}".`)
    return sendPreview(ctx, asItLeaves(kind, sample()))
  }
}
