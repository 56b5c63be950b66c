import type { HttpContext } from '@adonisjs/core/http'
import { changeRoles } from '#api/accounts/oversight/change_roles'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { userDetail } from './user_detail.js'
import { rolesValidator } from './validators.js'

export default class UserRolesController {
  async update(ctx: HttpContext) {
    const wish = await readBody(ctx, rolesValidator)
    await changeRoles(actorOf(ctx), ctx.params.id, wish, ctx.request.id())
    return userDetail(actorOf(ctx), ctx.params.id)
  }
}
