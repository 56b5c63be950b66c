import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { pauseProfile } from './pause_profile.js'
import { resumeProfile } from './resume_profile.js'
import { showOnboarding } from './show_onboarding.js'

export default class PausesController {
  async store(ctx: HttpContext) {
    const actor = actorOf(ctx)
    await pauseProfile(actor, ctx.request.id())
    return showOnboarding(actor.userId)
  }

  async destroy(ctx: HttpContext) {
    const actor = actorOf(ctx)
    await resumeProfile(actor, ctx.request.id())
    return showOnboarding(actor.userId)
  }
}
