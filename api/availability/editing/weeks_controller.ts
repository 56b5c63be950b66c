import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { tellVersion } from '#api/core/etag'
import type { LocalDate } from '#api/core/local_date'
import { readBody } from '#api/core/read_body'
import { readQuery } from '#api/core/read_query'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { datesOfWeek, mondayOf, weekOf, weekVersion } from '../plan/week.js'
import { readDays, zoneOf } from '../saved/day_repository.js'
import type { PlanNow } from './change_plan.js'
import { saveWeek } from './save_week.js'
import { todayIn } from './today.js'
import { weekDaysValidator, weekToSaveValidator, weekValidator } from './validators.js'
import { toCounts, toWeek } from './week_transformer.js'

export default class WeeksController {
  async show(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    const asked = await readQuery(ctx, weekValidator)
    const zone = await zoneOf(actor.userId)
    const today = todayIn(zone)
    const week = asked.week ?? mondayOf(today)
    const days = await readDays(actor.userId, datesOfWeek(week))
    return answer(ctx, week, { zone, today, dayOn: (date) => days.get(date) ?? null })
  }

  async update(ctx: HttpContext) {
    const { week } = await readQuery(ctx, weekToSaveValidator)
    const { days } = await readBody(ctx, weekDaysValidator)
    const ifMatch = ctx.request.header('if-match')
    const saved = await saveWeek(actorOf(ctx), { week, days, ifMatch }, ctx.request.id())
    return { ...answer(ctx, week, saved.plan), ...toCounts(saved) }
  }
}

function answer(ctx: HttpContext, week: LocalDate, plan: PlanNow) {
  tellVersion(ctx, weekVersion(weekOf(week, plan.dayOn)))
  return toWeek(week, plan)
}
