import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { resolveBatch } from './resolve_batch.js'
import { showBatch } from './show_batch.js'
import { batchResolutionValidator } from './validators.js'

export default class BatchResolutionsController {
  async store(ctx: HttpContext) {
    const { decision, reason } = await readBody(ctx, batchResolutionValidator)
    const { id } = ctx.params
    const options = { reason, correlationId: ctx.request.id() }
    await resolveBatch(actorOf(ctx), id, decision, options)
    return showBatch(id)
  }
}
