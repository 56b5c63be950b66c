import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { goLive } from './go_live.js'
import { showOnboarding } from './show_onboarding.js'

export default class LaunchesController {
  async store(ctx: HttpContext) {
    const actor = actorOf(ctx)
    await goLive(actor, ctx.request.id())
    return showOnboarding(actor.userId)
  }
}
