import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { decideCheck } from '../background/decide_check.js'
import { checkMoveValidator } from '../validators.js'
import { showReview } from './show_review.js'

export default class CheckMovesController {
  async store(ctx: HttpContext) {
    const decision = await readBody(ctx, checkMoveValidator)
    const { params, request } = ctx
    const ifMatch = request.header('if-match')
    await decideCheck(actorOf(ctx), params.id, decision, ifMatch, request.id())
    return showReview(ctx, params.id)
  }
}
