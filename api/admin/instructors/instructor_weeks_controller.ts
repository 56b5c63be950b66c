import type { HttpContext } from '@adonisjs/core/http'
import { todayIn } from '#api/availability/editing/today'
import { weekValidator } from '#api/availability/editing/validators'
import { toWeek } from '#api/availability/editing/week_transformer'
import { datesOfWeek, mondayOf } from '#api/availability/plan/week'
import { readDays, zoneOf } from '#api/availability/saved/day_repository'
import { notFound } from '#api/core/errors'
import { readQuery } from '#api/core/read_query'
import { isInstructor } from '#api/instructors/instructor_queries'

export default class InstructorWeeksController {
  /** As the instructor's own page has it, in their zone. */
  async show(ctx: HttpContext) {
    const { id } = ctx.params
    const asked = await readQuery(ctx, weekValidator)
    if (!(await isInstructor(id))) throw notFound()
    const zone = await zoneOf(id)
    const today = todayIn(zone)
    const week = asked.week ?? mondayOf(today)
    const days = await readDays(id, datesOfWeek(week))
    return toWeek(week, { zone, today, dayOn: (date) => days.get(date) ?? null })
  }
}
