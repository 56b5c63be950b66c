import type { HttpContext } from '@adonisjs/core/http'
import { assertMay } from '#api/accounts/oversight/assert_may'
import { toExport } from '#api/accounts/privacy/exports/export_transformer'
import { requestExport } from '#api/accounts/privacy/exports/request_export'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { reasonValidator } from './validators.js'

export default class UserExportsController {
  /** The copy is for the person alone: they get a mail and fetch it signed in. */
  async store(ctx: HttpContext) {
    const { reason } = await readBody(ctx, reasonValidator)
    const { id } = await assertMay(actorOf(ctx), ctx.params.id, 'export')
    const wish = { reason, correlationId: ctx.request.id() }
    return ctx.response.accepted(toExport(await requestExport(actorOf(ctx), id, wish)))
  }
}
