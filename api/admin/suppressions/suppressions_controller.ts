import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { answerList } from '#api/core/simple_rest/answer_list'
import { suppressionList } from '#api/core/mail/suppression_repository'
import { addSuppression, removeSuppression } from './change_suppressions.js'
import { suppressionListDefinition, toSuppression } from './suppression_transformer.js'
import { removalValidator, suppressionValidator } from './validators.js'

export default class SuppressionsController {
  index(ctx: HttpContext) {
    return answerList(ctx, suppressionListDefinition, suppressionList(), toSuppression)
  }

  async store(ctx: HttpContext) {
    const entry = await readBody(ctx, suppressionValidator)
    const row = await addSuppression(actorOf(ctx), entry, ctx.request.id())
    return ctx.response.created(toSuppression(row))
  }

  async destroy(ctx: HttpContext) {
    const { reason } = await readBody(ctx, removalValidator)
    await removeSuppression(actorOf(ctx), ctx.params.id, reason, ctx.request.id())
    return ctx.response.noContent()
  }
}
