import type { HttpContext } from '@adonisjs/core/http'
import { resetSecondFactor } from '#api/accounts/oversight/reset_second_factor'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { reasonValidator } from './validators.js'

export default class UserFactorsController {
  async destroy(ctx: HttpContext) {
    const { reason } = await readBody(ctx, reasonValidator)
    await resetSecondFactor(actorOf(ctx), ctx.params.id, reason, ctx.request.id())
    return ctx.response.noContent()
  }
}
