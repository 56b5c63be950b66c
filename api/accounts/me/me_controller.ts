import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { findImpersonation } from '../impersonation/impersonation_repository.js'
import { impersonatorOf } from '../impersonation/impersonator.js'
import { toMe } from './me.js'
import { findUser } from '../user_repository.js'

export default class MeController {
  async show(ctx: HttpContext) {
    const { userId, permissions, impersonationId } = actorOf(ctx)
    const viewed = impersonationId ? await findImpersonation(impersonationId) : null
    return toMe((await findUser(userId))!, permissions, viewed && impersonatorOf(viewed))
  }
}
