import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readPage } from './read_page.js'
import { sendPage } from './send_page.js'

export default class ReviewPagesController {
  async show(ctx: HttpContext) {
    const { params, request } = ctx
    const wanted = { id: params.id, page: Number(params.page) }
    sendPage(ctx, await readPage(actorOf(ctx), wanted, () => true, request.id()))
  }
}
