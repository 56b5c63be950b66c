import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { awaitChecked } from './await_checked.js'
import { sendBatch } from './send_batch.js'
import { showBatch } from './show_batch.js'
import { batchSendingValidator } from './validators.js'

export default class BatchSendingsController {
  /** 202 at once; a small batch is often on its way already when the answer leaves. */
  async store(ctx: HttpContext) {
    const wish = await readBody(ctx, batchSendingValidator)
    const { id } = ctx.params
    await sendBatch(actorOf(ctx), id, { ...wish, correlationId: ctx.request.id() })
    await awaitChecked(id)
    return ctx.response.accepted(await showBatch(id))
  }
}
