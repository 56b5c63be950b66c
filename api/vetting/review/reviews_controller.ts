import type { HttpContext } from '@adonisjs/core/http'
import { answerList } from '#api/core/simple_rest/answer_list'
import { reviewList, reviewQuery } from './review_queries.js'
import { toReview } from './review_transformer.js'
import { showReview } from './show_review.js'

export default class ReviewsController {
  index(ctx: HttpContext) {
    return answerList(ctx, reviewList, reviewQuery(), toReview)
  }

  show(ctx: HttpContext) {
    return showReview(ctx, ctx.params.id)
  }
}
