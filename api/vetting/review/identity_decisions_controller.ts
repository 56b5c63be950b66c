import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { decideIdentity } from '../documents/decide_identity.js'
import { identityDecisionValidator } from '../validators.js'
import { showReview } from './show_review.js'

export default class IdentityDecisionsController {
  async store(ctx: HttpContext) {
    const decision = await readBody(ctx, identityDecisionValidator)
    const { params, request } = ctx
    return showReview(ctx, await decideIdentity(actorOf(ctx), params.id, decision, request.id()))
  }
}
