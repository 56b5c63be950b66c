import type { HttpContext } from '@adonisjs/core/http'
import { answerList } from '#api/core/simple_rest/answer_list'
import { changeList, changeQuery } from './posture_queries.js'
import { toChange } from './posture_transformer.js'

export default class PhaseChangesController {
  index(ctx: HttpContext) {
    return answerList(ctx, changeList, changeQuery(), toChange)
  }
}
