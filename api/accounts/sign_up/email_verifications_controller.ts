import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { startSession } from '../sessions/start_session.js'
import { emailVerificationValidator } from '../validators.js'
import { markedSignUp, unmarkSignUp } from './sign_up_marker.js'
import { verifyEmail } from './verify_email.js'

export default class EmailVerificationsController {
  async store(ctx: HttpContext) {
    const { token, password } = await readBody(ctx, emailVerificationValidator)
    const opener = { marker: markedSignUp(ctx), password, ip: ctx.request.ip() }
    const entrant = await verifyEmail(token, opener)
    unmarkSignUp(ctx)
    return startSession(ctx, entrant)
  }
}
