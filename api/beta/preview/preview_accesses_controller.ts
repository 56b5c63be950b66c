import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { openPreview } from './open_preview.js'
import { writePreviewCookie } from './preview_cookie.js'
import { accessValidator } from './validators.js'

export default class PreviewAccessesController {
  async store(ctx: HttpContext) {
    const { token: secret } = await readBody(ctx, accessValidator)
    const userAgent = ctx.request.header('user-agent')?.slice(0, 300) ?? null
    writePreviewCookie(ctx, await openPreview(secret, { ip: ctx.request.ip(), userAgent }))
    return ctx.response.noContent()
  }
}
