import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { cityDate } from '#api/core/city_date'
import { wallClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { fileStore } from '#api/core/files/file_store'
import { assertRecentSignIn } from './assert_recent_sign_in.js'
import { exportFile } from './export.js'
import { findOwnExport } from './export_repository.js'

export default class ExportDownloadsController {
  async show(ctx: HttpContext) {
    const actor = actorOf(ctx)
    const row = await findOwnExport(actor.userId, ctx.params.id, wallClock.now())
    if (row?.state !== 'ready') throw notFound()
    await assertRecentSignIn(actor)
    const content = await fileStore.read(exportFile(row.id))
    if (!content) throw notFound()
    const day = cityDate(row.ready_at!)
    ctx.response.header('content-type', 'application/json; charset=utf-8')
    ctx.response.header('content-disposition', `attachment; filename="instainstru-${day}.json"`)
    return ctx.response.stream(content)
  }
}
