import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { wallClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { exportsOf, findOwnExport } from './export_repository.js'
import { toExport } from './export_transformer.js'
import { requestExport } from './request_export.js'

export default class ExportsController {
  async index(ctx: HttpContext) {
    return (await exportsOf(actorOf(ctx).userId, wallClock.now())).map(toExport)
  }

  async show(ctx: HttpContext) {
    const row = await findOwnExport(actorOf(ctx).userId, ctx.params.id, wallClock.now())
    if (!row) throw notFound()
    return toExport(row)
  }

  async store(ctx: HttpContext) {
    const actor = actorOf(ctx)
    const row = await requestExport(actor, actor.userId, { correlationId: ctx.request.id() })
    ctx.response.header('location', `/api/account/exports/${row.id}`)
    return ctx.response.accepted(toExport(row))
  }
}
