import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { todayReport } from './today_report.js'

export default class TodayController {
  show(ctx: HttpContext) {
    return todayReport(actorOf(ctx).permissions)
  }
}
