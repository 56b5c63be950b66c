import type { HttpContext } from '@adonisjs/core/http'
import { answerJourneys } from './answer_journeys.js'
import { reachedQuery } from './journey_queries.js'
import { toJourney } from './journey_transformer.js'
import { rowsValidator } from './validators.js'

export default class StepRowsController {
  async index(ctx: HttpContext) {
    const scope = await rowsValidator.validate(ctx.request.qs())
    return answerJourneys(ctx, ['from', 'to'], reachedQuery(ctx.params.step, scope), toJourney)
  }
}
