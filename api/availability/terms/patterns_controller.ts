import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { tellVersion } from '#api/core/etag'
import { readBody } from '#api/core/read_body'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { weekVersion, type Week } from '../plan/week.js'
import { changePattern, patternOf, toPattern } from './change_pattern.js'
import { patternValidator } from './validators.js'

export default class PatternsController {
  async show(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    return answer(ctx, await patternOf(actor.userId))
  }

  async update(ctx: HttpContext) {
    const { days } = await readBody(ctx, patternValidator)
    const ifMatch = ctx.request.header('if-match')
    return answer(ctx, await changePattern(actorOf(ctx), days, ifMatch, ctx.request.id()))
  }
}

function answer(ctx: HttpContext, week: Week) {
  tellVersion(ctx, weekVersion(week))
  return toPattern(week)
}
