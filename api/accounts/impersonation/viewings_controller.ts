import type { HttpContext } from '@adonisjs/core/http'
import { adminUrl } from '#config/app'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { notImpersonating } from '../errors.js'
import { toMe } from '../me/me.js'
import { grantedPermissions } from '../roles/granted_permissions.js'
import { clearSessionCookies } from '../sessions/cookies.js'
import { ticketValidator } from '../validators.js'
import { endImpersonation } from './end_impersonation.js'
import { impersonatorOf } from './impersonator.js'
import { openImpersonation } from './open_impersonation.js'

export default class ViewingsController {
  async store(ctx: HttpContext) {
    const { ticket } = await readBody(ctx, ticketValidator)
    const { user, impersonation } = await openImpersonation(ctx, ticket)
    return toMe(
      user,
      grantedPermissions(user, { audience: 'web', methods: [] }),
      impersonatorOf(impersonation)
    )
  }

  /** Answers where the page of the person is, from which the view began. */
  async destroy(ctx: HttpContext) {
    const { impersonatorId, impersonationId, userId, channel } = actorOf(ctx)
    if (!impersonatorId || !impersonationId) throw notImpersonating()
    const by = { userId: impersonatorId, channel }
    await endImpersonation({ id: impersonationId, by, correlationId: ctx.request.id() })
    clearSessionCookies(ctx, ['web'])
    return { return_to: `${adminUrl}/admin/users/${userId}` }
  }
}
