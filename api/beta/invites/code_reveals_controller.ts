import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { revealCode } from './reveal_code.js'
import { revealValidator } from './validators.js'

export default class CodeRevealsController {
  async store(ctx: HttpContext) {
    const { reason } = await readBody(ctx, revealValidator)
    return revealCode(actorOf(ctx), ctx.params.id, reason, ctx.request.id())
  }
}
