import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { rollBack } from './roll_back.js'
import { showPosture } from './show_posture.js'
import { rollbackValidator } from './validators.js'

export default class PhaseRollbacksController {
  async store(ctx: HttpContext) {
    await rollBack(actorOf(ctx), await readBody(ctx, rollbackValidator), ctx.request.id())
    return showPosture()
  }
}
