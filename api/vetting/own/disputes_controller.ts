import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { disputeFindings } from '../background/dispute_findings.js'
import { disputeValidator } from '../validators.js'
import { ownVetting } from './own_vetting.js'

export default class DisputesController {
  async store(ctx: HttpContext) {
    const actor = actorOf(ctx)
    const { statement } = await readBody(ctx, disputeValidator)
    await disputeFindings(actor, statement, ctx.request.id())
    return ownVetting(actor.userId)
  }
}
