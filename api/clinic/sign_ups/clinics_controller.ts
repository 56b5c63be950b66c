import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { businessClock } from '#api/core/clock'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { clinicsAhead, clinicsPast } from './shown_clinic_queries.js'
import { toClinicPage } from './shown_clinic_transformer.js'

export default class ClinicsController {
  async show(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    const now = businessClock.now()
    return toClinicPage(await clinicsAhead(actor.userId, now), await clinicsPast(actor.userId, now))
  }
}
