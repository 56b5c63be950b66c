import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { todayIn } from '../editing/today.js'
import { zoneOf } from '../saved/day_repository.js'
import { addVacation, removeVacation } from './change_vacations.js'
import { vacationsOf } from './vacation_repository.js'
import { vacationValidator } from './validators.js'

export default class VacationsController {
  async index(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    return vacationsOf(actor.userId, todayIn(await zoneOf(actor.userId)))
  }

  async store(ctx: HttpContext) {
    const { note, ...dates } = await readBody(ctx, vacationValidator)
    ctx.response.status(201)
    return addVacation(actorOf(ctx), { ...dates, note: note || null }, ctx.request.id())
  }

  async destroy(ctx: HttpContext) {
    await removeVacation(actorOf(ctx), ctx.params.id, ctx.request.id())
    return ctx.response.noContent()
  }
}
