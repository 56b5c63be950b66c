import type { HttpContext } from '@adonisjs/core/http'
import { endImpersonation } from '#api/accounts/impersonation/end_impersonation'
import { actorOf } from '#api/core/actor_of'
import { notFound } from '#api/core/errors'
import { isId } from '#api/core/ids'
import { readBody } from '#api/core/read_body'
import { answerList } from '#api/core/simple_rest/answer_list'
import { reasonValidator } from '../users/validators.js'
import { impersonationList, impersonationQuery } from './impersonation_queries.js'
import { toImpersonation } from './impersonation_transformer.js'

export default class ImpersonationsController {
  index(ctx: HttpContext) {
    return answerList(ctx, impersonationList, impersonationQuery(), toImpersonation)
  }

  async destroy(ctx: HttpContext) {
    const { reason } = await readBody(ctx, reasonValidator)
    const { id } = ctx.params
    const ending = { id, by: actorOf(ctx), reason, correlationId: ctx.request.id() }
    if (!isId(id) || !(await endImpersonation(ending))) throw notFound('There is no such view.')
    return ctx.response.noContent()
  }
}
