import type { HttpContext } from '@adonisjs/core/http'
import { notFound } from '#api/core/errors'
import { lineLetter } from '#api/beta/batches/line_letter'
import { sendPreview } from '../mail/send_preview.js'

export default class LinePreviewsController {
  async show(ctx: HttpContext) {
    const letter = await lineLetter(ctx.params.id, Number(ctx.params.line))
    if (!letter) throw notFound('This batch has no such line.')
    return sendPreview(ctx, letter)
  }
}
