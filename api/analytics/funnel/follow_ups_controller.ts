import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { eachByItself } from '#api/core/bulk'
import { readBody } from '#api/core/read_body'
import { followUp } from './follow_up.js'
import { followUpsValidator } from './validators.js'

export default class FollowUpsController {
  async store(ctx: HttpContext) {
    const { ids } = await readBody(ctx, followUpsValidator)
    const actor = actorOf(ctx)
    return eachByItself(ids, (id) => followUp(actor, id, ctx.request.id()))
  }
}
