import type { HttpContext } from '@adonisjs/core/http'
import { assertMay } from '#api/accounts/oversight/assert_may'
import { deleteAccount } from '#api/accounts/privacy/deletion/delete_account'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { reasonValidator } from './validators.js'

export default class UserDeletionsController {
  async store(ctx: HttpContext) {
    const { reason } = await readBody(ctx, reasonValidator)
    const { id } = await assertMay(actorOf(ctx), ctx.params.id, 'delete')
    await deleteAccount(actorOf(ctx), id, { reason, correlationId: ctx.request.id() })
    return ctx.response.noContent()
  }
}
