import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { eachByItself } from '#api/core/bulk'
import { readBody } from '#api/core/read_body'
import { declineRequest } from './decline_request.js'
import { inviteRequester } from './invite_requester.js'
import { bulkValidator } from './validators.js'

export default class RequestBulksController {
  async store(ctx: HttpContext) {
    const { action, ids, reason, ...options } = await readBody(ctx, bulkValidator)
    const actor = actorOf(ctx)
    const request = ctx.request.id()
    return eachByItself(ids, (id) =>
      action === 'invite'
        ? inviteRequester(actor, id, options, request)
        : declineRequest(actor, id, reason!, request)
    )
  }
}
