import type { HttpContext } from '@adonisjs/core/http'
import { stillMay } from '#api/accounts/identity/still_may'
import { actorOf } from '#api/core/actor_of'
import { isId } from '#api/core/ids'
import { unprocessable } from '#api/core/errors'
import { openStream } from '#api/core/stream/stream_hub'
import { showBatch } from '#api/beta/batches/show_batch'
import { topicsValidator } from './validators.js'

const RESOURCES = ['invites', 'invite-batches', 'jobs', 'mail', 'suppressions', 'settings']
const BATCH = /^invite-batches\/(\w{26})$/
const MAX_TOPICS = 20
const LOOK_AT_SESSION_MS = 5_000

export default class StreamsController {
  /**
   * Server-sent events for staff: `batch` with a batch's numbers, `change` with ids of a resource.
   * Bound to the session, not to the token's expiry: it ends with a sign-out or a lost role.
   */
  async show(ctx: HttpContext) {
    const { request, response } = ctx
    const query = await topicsValidator.validate(request.qs())
    const topics = query.topics.split(',').filter(Boolean)
    const unknown = topics.find((topic) => !RESOURCES.includes(topic) && !batchIdOf(topic))
    if (topics.length === 0 || topics.length > MAX_TOPICS || unknown !== undefined) {
      throw unprocessable('topics', 'topic', `Name 1 to ${MAX_TOPICS} known topics.`)
    }
    const batches = await Promise.all(
      topics.flatMap((topic) => batchIdOf(topic) ?? []).map(showBatch)
    )

    const raw = response.response
    for (const [name, value] of Object.entries(response.getHeaders())) {
      if (value !== undefined) raw.setHeader(name, value)
    }
    await new Promise<void>((closed) => {
      const stream = openStream(raw, topics, closed)
      for (const batch of batches) stream.send('batch', batch)
      const watch = setInterval(() => {
        void stillMay(actorOf(ctx), 'manage_invites').then((may) => may || stream.close())
      }, LOOK_AT_SESSION_MS)
      raw.once('close', () => clearInterval(watch))
    })
  }
}

function batchIdOf(topic: string): string | null {
  const id = BATCH.exec(topic)?.[1]
  return isId(id) ? id : null
}
