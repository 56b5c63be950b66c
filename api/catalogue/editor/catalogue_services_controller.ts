import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { tellVersion } from '#api/core/etag'
import { readBody } from '#api/core/read_body'
import { answerList } from '#api/core/simple_rest/answer_list'
import { noSuchService } from './change_service.js'
import { editService } from './edit_service.js'
import { findListedService, listedServices, serviceList } from './listed_service_queries.js'
import { toListedService } from './listed_service_transformer.js'
import { serviceChangeValidator } from './validators.js'

export default class CatalogueServicesController {
  index(ctx: HttpContext) {
    return answerList(ctx, serviceList, listedServices(), toListedService)
  }

  show(ctx: HttpContext) {
    return answerService(ctx)
  }

  async update(ctx: HttpContext) {
    const fields = await readBody(ctx, serviceChangeValidator)
    const { id } = ctx.params
    const ifMatch = ctx.request.header('if-match')
    await editService(actorOf(ctx), id, fields, { ifMatch, correlationId: ctx.request.id() })
    return answerService(ctx)
  }
}

/** One service with the `ETag` that a change of it names. */
export async function answerService(ctx: HttpContext) {
  const row = await findListedService(ctx.params.id)
  if (!row) throw noSuchService()
  tellVersion(ctx, row.version)
  return toListedService(row)
}
