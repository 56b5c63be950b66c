import type { HttpContext } from '@adonisjs/core/http'
import { resendVerificationOf } from '#api/accounts/oversight/resend_verification_of'
import { actorOf } from '#api/core/actor_of'

export default class UserVerificationsController {
  async store(ctx: HttpContext) {
    await resendVerificationOf(actorOf(ctx), ctx.params.id, ctx.request.id())
    return ctx.response.accepted({ message: 'The mail is on its way.' })
  }
}
