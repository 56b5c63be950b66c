import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { notFound } from '#api/core/errors'
import { tellVersion } from '#api/core/etag'
import { readBody } from '#api/core/read_body'
import { answerList } from '#api/core/simple_rest/answer_list'
import { areaList, areaQuery } from './area_list_queries.js'
import { changeArea } from './change_area.js'
import { toManagedArea } from './managed_area.js'
import { areaIdIn, showArea } from './show_area.js'
import { areaValidator } from './validators.js'

export default class AreasController {
  index(ctx: HttpContext) {
    return answerList(ctx, areaList, areaQuery(), toManagedArea)
  }

  async show(ctx: HttpContext) {
    const area = await showArea(areaIdIn(ctx.params.id))
    tellVersion(ctx, area.version)
    return area
  }

  async update(ctx: HttpContext) {
    const change = await readBody(ctx, areaValidator)
    const id = areaIdIn(ctx.params.id)
    if (id === null) throw notFound('There is no area with this id.')
    const ifMatch = ctx.request.header('if-match')
    await changeArea(actorOf(ctx), id, change, { ifMatch, correlationId: ctx.request.id() })
    return this.show(ctx)
  }
}
