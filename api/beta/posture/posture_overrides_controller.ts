import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { actorOf } from '#api/core/actor_of'
import { businessClock } from '#api/core/clock'
import { readBody } from '#api/core/read_body'
import { answerList } from '#api/core/simple_rest/answer_list'
import { setOverride, withdrawOverride } from './change_overrides.js'
import { overrideList, overrideQuery } from './posture_queries.js'
import { toOverride } from './posture_transformer.js'
import { overrideValidator, reasonValidator } from './validators.js'

export default class PostureOverridesController {
  index(ctx: HttpContext) {
    return answerList(ctx, overrideList, overrideQuery(), toOverride)
  }

  async store(ctx: HttpContext) {
    const { expires_at, expires_in_days: days, ...wish } = await readBody(ctx, overrideValidator)
    const expiresAt = expires_at
      ? DateTime.fromISO(expires_at, { zone: 'utc' })
      : businessClock.now().plus({ days })
    const id = await setOverride(actorOf(ctx), { ...wish, expiresAt }, ctx.request.id())
    return ctx.response.created(toOverride(await overrideQuery().where('o.id', id).firstOrFail()))
  }

  async destroy(ctx: HttpContext) {
    const { reason } = await readBody(ctx, reasonValidator)
    await withdrawOverride(actorOf(ctx), ctx.params.id, reason, ctx.request.id())
    return ctx.response.noContent()
  }
}
