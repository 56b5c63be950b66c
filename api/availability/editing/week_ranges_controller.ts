import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { applyWeek, datesOfRange } from '../plan/plan_changes.js'
import { dayFromWindows } from '../plan/windows.js'
import { changePlan, type PlanChange } from './change_plan.js'
import { rangeValidator } from './validators.js'
import { toCounts } from './week_transformer.js'

export default class WeekRangesController {
  async store(ctx: HttpContext) {
    const { days, ...range } = await readBody(ctx, rangeValidator)
    const week = days.map((windows, n) => dayFromWindows(windows, `days.${n}`))
    const change: PlanChange = {
      dates: datesOfRange(range),
      how: 'range',
      decide: ({ dayOn, today }) => applyWeek(week, range, dayOn, today),
    }
    return toCounts(await changePlan(actorOf(ctx), change, ctx.request.id()))
  }
}
