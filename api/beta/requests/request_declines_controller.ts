import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { declineRequest } from './decline_request.js'
import { showRequest } from './show_request.js'
import { declineValidator } from './validators.js'

export default class RequestDeclinesController {
  async store(ctx: HttpContext) {
    const { reason } = await readBody(ctx, declineValidator)
    await declineRequest(actorOf(ctx), ctx.params.id, reason, ctx.request.id())
    return showRequest(ctx.params.id)
  }
}
