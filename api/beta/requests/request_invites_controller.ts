import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { inviteRequester } from './invite_requester.js'
import { showRequest } from './show_request.js'
import { answerValidator } from './validators.js'

export default class RequestInvitesController {
  async store(ctx: HttpContext) {
    const options = await readBody(ctx, answerValidator)
    await inviteRequester(actorOf(ctx), ctx.params.id, options, ctx.request.id())
    return showRequest(ctx.params.id)
  }
}
