import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { closeAddressRequests } from '../address_requests/address_request_repository.js'
import { wallClock } from '#api/core/clock'
import { confirmPassword } from '../owner/confirm_owner.js'
import { hashNewPassword } from './password.js'
import { setPassword } from './set_password.js'

/** Changes one's own password. This session stays, the others end. Throws 422, 429 `slow_down`. */
export async function changePassword(
  actor: Actor & { sessionId: string },
  wish: { current: string; password: string },
  ip: string
): Promise<void> {
  const { user } = await confirmPassword(actor, wish.current, ip, 'current_password')
  const passwordHash = await hashNewPassword(wish.password, user)
  await db.transaction(async (trx) => {
    await setPassword(trx, user, passwordHash, { except: actor.sessionId })
    await closeAddressRequests(trx, user.email, wallClock.now())
    await audit(trx, {
      actorId: user.id,
      action: 'password.changed',
      targetType: 'user',
      targetId: user.id,
      channel: actor.channel,
    })
  })
}
