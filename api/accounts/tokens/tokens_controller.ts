import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { actorOf } from '#api/core/actor_of'
import { wallClock } from '#api/core/clock'
import { apiTokenValidator } from '../validators.js'
import { listApiTokens } from './api_token_repository.js'
import { toApiToken } from './api_token_transformer.js'
import { createApiToken } from './create_api_token.js'
import { revokeApiToken } from './revoke_api_token.js'

export default class TokensController {
  async index(ctx: HttpContext) {
    return (await listApiTokens(actorOf(ctx).userId, wallClock.now())).map(toApiToken)
  }

  async store(ctx: HttpContext) {
    const wish = await readBody(ctx, apiTokenValidator)
    const { name, scopes, expires_in_days: days } = wish
    const made = await createApiToken(actorOf(ctx), { name, scopes, days }, ctx.request.id())
    return ctx.response.created({ ...toApiToken(made), token: made.token })
  }

  async destroy(ctx: HttpContext) {
    await revokeApiToken(actorOf(ctx), ctx.params.id, ctx.request.id())
    return ctx.response.noContent()
  }
}
