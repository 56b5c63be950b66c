import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { keepBack, letGo } from '#api/onboarding/hiding/keep_back'
import { instructorDetail } from './instructor_detail.js'
import { hidingEndValidator, hidingValidator } from './validators.js'

export default class HidingsController {
  async store(ctx: HttpContext) {
    const { reason } = await readBody(ctx, hidingValidator)
    const { params, request } = ctx
    const asked = { userId: params.id, reason, correlationId: request.id() }
    await keepBack(actorOf(ctx), asked)
    return instructorDetail(params.id)
  }

  async destroy(ctx: HttpContext) {
    const { reason, hiding_id: hidingId } = await readBody(ctx, hidingEndValidator)
    const { params, request } = ctx
    const asked = { userId: params.id, reason, hidingId, correlationId: request.id() }
    await letGo(actorOf(ctx), asked)
    return instructorDetail(params.id)
  }
}
