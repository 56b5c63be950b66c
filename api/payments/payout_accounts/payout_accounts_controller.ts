import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { openPayoutAccount } from './open_payout_account.js'
import { payoutAccountsOf } from './payout_account_queries.js'
import { toPayoutAccount } from './payout_account_transformer.js'

export default class PayoutAccountsController {
  async show(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    return toPayoutAccount((await payoutAccountsOf([actor.userId])).get(actor.userId))
  }

  async store(ctx: HttpContext) {
    const actor = actorOf(ctx)
    assertInstructor(actor)
    return { continue_at: await openPayoutAccount(actor, ctx.request.id()) }
  }
}
