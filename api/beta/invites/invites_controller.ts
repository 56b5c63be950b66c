import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { notFound } from '#api/core/errors'
import { answerList } from '#api/core/simple_rest/answer_list'
import { readBody } from '#api/core/read_body'
import { findListed, inviteList, inviteQuery } from './invite_queries.js'
import { historyOf } from './invite_repository.js'
import { toInvite } from './invite_transformer.js'
import { sendInvite } from './send_invite.js'
import { inviteValidator } from './validators.js'

export default class InvitesController {
  index(ctx: HttpContext) {
    return answerList(ctx, inviteList, inviteQuery(), toInvite)
  }

  async show({ params }: HttpContext) {
    const invite = await findListed(params.id)
    if (!invite) throw notFound('There is no invite with this id.')
    const history = await historyOf(params.id)
    return {
      ...toInvite(invite),
      history: history.map(({ state, at, detail }) => ({ state, at: at.toISOString(), detail })),
    }
  }

  async store(ctx: HttpContext) {
    const request = await readBody(ctx, inviteValidator)
    const invite = await sendInvite(actorOf(ctx), request, ctx.request.id())
    return ctx.response.created(toInvite((await findListed(invite.id))!))
  }
}
