import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readPage } from './read_page.js'
import { sendPage } from './send_page.js'

export default class OwnPagesController {
  async show(ctx: HttpContext) {
    const { params, request } = ctx
    const actor = actorOf(ctx)
    const wanted = { id: params.id, page: Number(params.page) }
    const isOwn = (document: { user_id: string }) => document.user_id === actor.userId
    sendPage(ctx, await readPage(actor, wanted, isOwn, request.id()))
  }
}
