import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { changeBatch } from './change_batch.js'
import { showBatch } from './show_batch.js'
import { batchActionValidator, batchChangeValidator } from './validators.js'

export default class BatchChangesController {
  async store(ctx: HttpContext) {
    const { action } = await batchActionValidator.validate(ctx.params)
    const { reason } = await readBody(ctx, batchChangeValidator)
    const { id } = ctx.params
    await changeBatch(actorOf(ctx), id, action, { reason, correlationId: ctx.request.id() })
    return showBatch(id)
  }
}
