import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { answerClinic, askedOf } from './clinic_dates_controller.js'
import { publishClinicDate } from './publish_clinic_date.js'

export default class ClinicPublicationsController {
  async store(ctx: HttpContext) {
    await publishClinicDate(actorOf(ctx), ctx.params.id, askedOf(ctx))
    return answerClinic(ctx, ctx.params.id)
  }
}
