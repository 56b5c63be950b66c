import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { cancelClinicDate } from './cancel_clinic_date.js'
import { answerClinic, askedOf } from './clinic_dates_controller.js'
import { cancellationValidator } from './validators.js'

export default class ClinicCancellationsController {
  async store(ctx: HttpContext) {
    const { reason } = await readBody(ctx, cancellationValidator)
    await cancelClinicDate(actorOf(ctx), ctx.params.id, reason, askedOf(ctx))
    return answerClinic(ctx, ctx.params.id)
  }
}
