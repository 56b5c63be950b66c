import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { startSession } from '../sessions/start_session.js'
import { emailVerificationValidator } from '../validators.js'
import { verifyEmail } from './verify_email.js'

export default class EmailVerificationsController {
  async store(ctx: HttpContext) {
    const { token } = await readBody(ctx, emailVerificationValidator)
    return startSession(ctx, await verifyEmail(token), 'web', ['email'])
  }
}
