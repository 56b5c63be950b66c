import type { HttpContext } from '@adonisjs/core/http'
import { businessClock } from '#api/core/clock'
import { answerJourneys } from './answer_journeys.js'
import { stuckQuery } from './journey_queries.js'
import { toStuck } from './journey_transformer.js'
import { stuckValidator, WAITING_STEPS } from './validators.js'

const DAYS = 3

export default class StuckController {
  async index(ctx: HttpContext) {
    const { step, days = DAYS, ...scope } = await stuckValidator.validate(ctx.request.qs())
    const before = businessClock.now().minus({ days })
    const query = stuckQuery(before, step ?? WAITING_STEPS, scope)
    return answerJourneys(ctx, ['step', 'days', 'from', 'to'], query, toStuck)
  }
}
