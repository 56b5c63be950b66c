import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { generateInvites } from './generate_invites.js'
import { claimUrl, inTwoHalves } from './invite_letter.js'
import { findListed } from './invite_queries.js'
import { toInvite } from './invite_transformer.js'
import { generateValidator } from './validators.js'

export default class GeneratedInvitesController {
  async store(ctx: HttpContext) {
    const request = await readBody(ctx, generateValidator)
    const generated = await generateInvites(actorOf(ctx), request, ctx.request.id())
    const views = generated.map(async ({ id, code, draft }) => ({
      ...toInvite((await findListed(id))!),
      code: inTwoHalves(code),
      claim_url: claimUrl(code, draft.campaign, 'code'),
    }))
    return ctx.response.created(await Promise.all(views))
  }
}
