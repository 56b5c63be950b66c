import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { answerList } from '#api/core/simple_rest/answer_list'
import { changeView, removeView } from './change_view.js'
import { findViewFor, visibleResources } from './find_view.js'
import { saveView } from './save_view.js'
import { savedViewList, savedViewQuery } from './saved_view_queries.js'
import { toSavedView } from './saved_view_transformer.js'
import { viewChangeValidator, viewValidator } from './validators.js'

export default class SavedViewsController {
  index(ctx: HttpContext) {
    const actor = actorOf(ctx)
    const query = savedViewQuery(actor.userId, visibleResources(actor))
    return answerList(ctx, savedViewList, query, toSavedView)
  }

  async store(ctx: HttpContext) {
    const actor = actorOf(ctx)
    const { shared = false, starred = false, ...rest } = await readBody(ctx, viewValidator)
    const id = await saveView(actor, { ...rest, shared, starred }, ctx.request.id())
    return ctx.response.created(toSavedView(await findViewFor(actor, id)))
  }

  async update(ctx: HttpContext) {
    const actor = actorOf(ctx)
    const change = await readBody(ctx, viewChangeValidator)
    await changeView(actor, ctx.params.id, change, ctx.request.id())
    return toSavedView(await findViewFor(actor, ctx.params.id))
  }

  async destroy(ctx: HttpContext) {
    await removeView(actorOf(ctx), ctx.params.id, ctx.request.id())
    return ctx.response.noContent()
  }
}
