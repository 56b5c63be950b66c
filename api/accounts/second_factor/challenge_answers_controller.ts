import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { startSession } from '../sessions/start_session.js'
import { challengeAnswerValidator } from '../validators.js'
import { answerChallenge } from './answer_challenge.js'

export default class ChallengeAnswersController {
  async store(ctx: HttpContext) {
    const { trust_browser: trust, ...answer } = await readBody(ctx, challengeAnswerValidator)
    const { audience, ...entrant } = await answerChallenge(answer, ctx.request.ip())
    return startSession(ctx, entrant, audience, { trust })
  }
}
