import type { HttpContext } from '@adonisjs/core/http'
import { requestImpersonation } from '#api/accounts/impersonation/request_impersonation'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { reasonValidator } from '../users/validators.js'

export default class UserImpersonationsController {
  async store(ctx: HttpContext) {
    const { reason } = await readBody(ctx, reasonValidator)
    const actor = actorOf(ctx)
    const link = await requestImpersonation(actor, ctx.params.id, reason, ctx.request.id())
    return ctx.response.created(link)
  }
}
