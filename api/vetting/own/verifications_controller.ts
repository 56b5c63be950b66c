import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { ownVetting } from './own_vetting.js'

export default class VerificationsController {
  show(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    return ownVetting(actor.userId)
  }
}
