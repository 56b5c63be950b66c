import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { findShownClinic } from './shown_clinic_queries.js'
import { toShownClinic } from './shown_clinic_transformer.js'
import { signUpForClinic } from './sign_up_for_clinic.js'
import { stepBack } from './step_back.js'

export default class ClinicSignUpsController {
  store(ctx: HttpContext) {
    return act(ctx, signUpForClinic)
  }

  destroy(ctx: HttpContext) {
    return act(ctx, stepBack)
  }
}

async function act(ctx: HttpContext, change: typeof signUpForClinic) {
  const [actor, { id }] = [actorOf(ctx), ctx.params]
  await change(actor, id, ctx.request.id())
  return toShownClinic((await findShownClinic(actor.userId, id))!)
}
