import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { answerList } from '#api/core/simple_rest/answer_list'
import { userDetail } from './user_detail.js'
import { userList, userQuery } from './user_queries.js'
import { toUser } from './user_transformer.js'

export default class UsersController {
  index(ctx: HttpContext) {
    return answerList(ctx, userList, userQuery(), toUser)
  }

  show(ctx: HttpContext) {
    return userDetail(actorOf(ctx), ctx.params.id)
  }
}
