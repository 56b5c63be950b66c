import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { toMe } from './me.js'
import { findUser } from '../user_repository.js'

export default class MeController {
  async show(ctx: HttpContext) {
    const actor = actorOf(ctx)
    return toMe((await findUser(actor.userId))!, actor.permissions)
  }
}
