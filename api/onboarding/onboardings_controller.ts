import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { showOnboarding } from './show_onboarding.js'

export default class OnboardingsController {
  show(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    return showOnboarding(actor.userId)
  }
}
