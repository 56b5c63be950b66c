import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { wallClock } from '#api/core/clock'
import { staffViewsOf } from './staff_view_queries.js'

export default class StaffViewsController {
  async index(ctx: HttpContext) {
    const views = await staffViewsOf(actorOf(ctx).userId, wallClock.now())
    return views.map(({ id, started_at, ended_at }) => ({
      id,
      started_at: started_at.toISOString(),
      ended_at: ended_at?.toISOString() ?? null,
    }))
  }
}
