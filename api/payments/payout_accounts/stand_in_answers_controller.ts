import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { answerStandIn } from './answer_stand_in.js'
import { payoutAccountsOf } from './payout_account_queries.js'
import { toPayoutAccount } from './payout_account_transformer.js'
import { standInAnswerValidator } from './validators.js'

export default class StandInAnswersController {
  async store(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    const { answer } = await readBody(ctx, standInAnswerValidator)
    await answerStandIn(actor, answer, ctx.request.id())
    return toPayoutAccount((await payoutAccountsOf([actor.userId])).get(actor.userId))
  }
}
