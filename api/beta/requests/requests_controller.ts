import type { HttpContext } from '@adonisjs/core/http'
import { answerList } from '#api/core/simple_rest/answer_list'
import { requestList, requestQuery } from './request_queries.js'
import { toRequest } from './request_transformer.js'
import { showRequest } from './show_request.js'

export default class RequestsController {
  index(ctx: HttpContext) {
    return answerList(ctx, requestList, requestQuery(), toRequest)
  }

  show({ params }: HttpContext) {
    return showRequest(params.id)
  }
}
