import type { HttpContext } from '@adonisjs/core/http'
import { revokeTokenOf } from '#api/accounts/oversight/revoke_token_of'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { reasonValidator } from './validators.js'

export default class UserTokensController {
  async destroy(ctx: HttpContext) {
    const { reason } = await readBody(ctx, reasonValidator)
    const { id, token: tokenId } = ctx.params
    await revokeTokenOf(actorOf(ctx), id, { tokenId, reason }, ctx.request.id())
    return ctx.response.noContent()
  }
}
