import type { HttpContext } from '@adonisjs/core/http'
import { stillMay } from '#api/accounts/identity/still_may'
import { actorOf } from '#api/core/actor_of'
import { openStream } from '#api/core/stream/stream_hub'
import { showBatch } from '#api/beta/batches/show_batch'
import { sessionLooks } from './session_looks.js'
import { followed } from './topics.js'
import { topicsValidator } from './validators.js'

export default class StreamsController {
  /**
   * Server-sent events for staff: `batch` with a batch's numbers, `change` with ids of a resource.
   * Bound to the session, not to the token's expiry: it ends with a sign-out or a lost role.
   */
  async show(ctx: HttpContext) {
    const { request, response } = ctx
    const actor = actorOf(ctx)
    const query = await topicsValidator.validate(request.qs())
    const { topics, batchIds, permissions } = followed(query.topics, actor.permissions)
    const batches = await Promise.all(batchIds.map(showBatch))

    const raw = response.response
    for (const [name, value] of Object.entries(response.getHeaders())) {
      if (value !== undefined) raw.setHeader(name, value)
    }
    await new Promise<void>((closed) => {
      const stream = openStream(raw, topics, closed)
      for (const batch of batches) stream.send('batch', batch)
      const watch = setInterval(() => {
        void stillMay(actor, permissions).then((may) => may || stream.close())
      }, sessionLooks.everyMs)
      raw.once('close', () => clearInterval(watch))
    })
  }
}
