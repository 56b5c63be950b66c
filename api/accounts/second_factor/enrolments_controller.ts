import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { challengeValidator } from '../validators.js'
import { beginEnrolment } from './answer_challenge.js'

export default class EnrolmentsController {
  async store(ctx: HttpContext) {
    const { challenge } = await readBody(ctx, challengeValidator)
    return beginEnrolment(challenge)
  }
}
