import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { setPosture } from './set_posture.js'
import { showPosture } from './show_posture.js'
import { switchValidator } from './validators.js'
import { wishedPosture } from './wished_posture.js'

export default class CurrentPhasesController {
  async show({ response }: HttpContext) {
    const current = await showPosture()
    response.header('etag', `"${current.version}"`)
    return current
  }

  async update(ctx: HttpContext) {
    const { userId, channel } = actorOf(ctx)
    const { reason, version, ...wish } = await readBody(ctx, switchValidator)
    await setPosture(wishedPosture(wish), userId, reason, {
      channel,
      version,
      ifMatch: ifMatch(ctx),
      correlationId: ctx.request.id(),
    })
    return this.show(ctx)
  }
}

/** The version that `If-Match` names; one that names none of ours matches nothing. */
function ifMatch({ request }: HttpContext): number | undefined {
  const header = request.header('if-match')?.trim()
  if (!header || header === '*') return undefined
  return Number(/^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1] ?? -1)
}
