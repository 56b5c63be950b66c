import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { startSession } from '../sessions/start_session.js'
import { challengeAnswerValidator } from '../validators.js'
import { confirmEnrolment } from './answer_challenge.js'

export default class EnrolmentConfirmationsController {
  async store(ctx: HttpContext) {
    const { trust_browser: trust, ...answer } = await readBody(ctx, challengeAnswerValidator)
    const enrolled = await confirmEnrolment(answer, ctx.request.ip())
    const { audience, backupCodes, ...entrant } = enrolled
    const signedIn = await startSession(ctx, entrant, audience, { trust })
    return { backup_codes: backupCodes, signed_in: signedIn }
  }
}
