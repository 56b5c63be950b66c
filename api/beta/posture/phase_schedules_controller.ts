import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { answerList } from '#api/core/simple_rest/answer_list'
import { scheduleList, scheduleQuery } from './posture_queries.js'
import { toSchedule } from './posture_transformer.js'
import { cancelSchedule, scheduleSwitch } from './schedule_switch.js'
import { reasonValidator, scheduleValidator } from './validators.js'
import { wishedPosture } from './wished_posture.js'

export default class PhaseSchedulesController {
  index(ctx: HttpContext) {
    return answerList(ctx, scheduleList, scheduleQuery(), toSchedule)
  }

  async store(ctx: HttpContext) {
    const { at, reason, ...wish } = await readBody(ctx, scheduleValidator)
    const schedule = {
      posture: wishedPosture(wish),
      at: DateTime.fromISO(at, { zone: 'utc' }),
      reason,
    }
    const id = await scheduleSwitch(actorOf(ctx), schedule, ctx.request.id())
    return ctx.response.created(toSchedule(await scheduleQuery().where('s.id', id).firstOrFail()))
  }

  async destroy(ctx: HttpContext) {
    const { reason } = await readBody(ctx, reasonValidator)
    await cancelSchedule(actorOf(ctx), ctx.params.id, reason, ctx.request.id())
    return ctx.response.noContent()
  }
}
