import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { copyWeek } from '../plan/plan_changes.js'
import { datesOfWeek } from '../plan/week.js'
import { changePlan, type PlanChange } from './change_plan.js'
import { copyValidator } from './validators.js'
import { toCounts } from './week_transformer.js'

export default class WeekCopiesController {
  async store(ctx: HttpContext) {
    const { from, to } = await readBody(ctx, copyValidator)
    const change: PlanChange = {
      dates: [...datesOfWeek(from, 'from'), ...datesOfWeek(to, 'to')],
      how: 'copy',
      decide: ({ dayOn, today }) => copyWeek(from, to, dayOn, today),
    }
    return toCounts(await changePlan(actorOf(ctx), change, ctx.request.id()))
  }
}
