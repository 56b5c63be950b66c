import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { answerList } from '#api/core/simple_rest/answer_list'
import { reasonValidator } from '../posture/validators.js'
import { previewTokenList, previewTokenQuery } from './preview_token_queries.js'
import { previewUrl, toPreviewToken } from './preview_token_transformer.js'
import { createPreviewToken, revokePreviewToken } from './preview_tokens.js'
import { tokenValidator } from './validators.js'

export default class PreviewTokensController {
  index(ctx: HttpContext) {
    return answerList(ctx, previewTokenList, previewTokenQuery(), toPreviewToken)
  }

  async store(ctx: HttpContext) {
    const { name, expires_at } = await readBody(ctx, tokenValidator)
    const expiresAt = expires_at ? DateTime.fromISO(expires_at, { zone: 'utc' }) : undefined
    const made = await createPreviewToken(actorOf(ctx), { name, expiresAt }, ctx.request.id())
    const row = await previewTokenQuery().where('p.id', made.id).firstOrFail()
    const { token } = made
    return ctx.response.created({ ...toPreviewToken(row), token, url: previewUrl(token) })
  }

  async destroy(ctx: HttpContext) {
    const { reason } = await readBody(ctx, reasonValidator)
    await revokePreviewToken(actorOf(ctx), ctx.params.id, reason, ctx.request.id())
    return ctx.response.noContent()
  }
}
