import db from '@adonisjs/lucid/services/db'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import {
  findAddressRequest,
  useAddressRequest,
  type AddressRequest,
} from '../address_requests/address_request_repository.js'
import { askByMail } from '../address_requests/ask_by_mail.js'
import { linkExpired, linkNotFound } from '../errors.js'
import { hashOfToken } from '../token_hash.js'
import { revokeTokensOf } from '../tokens/api_token_repository.js'
import { findUserByEmail, lockUser } from '../user_repository.js'
import { hashNewPassword } from './password.js'
import { setPassword } from './set_password.js'

/** Mails a link to choose a new password, if the address belongs to somebody. */
export async function requestReset(email: string): Promise<void> {
  await db.transaction((trx) => askByMail(trx, 'password_reset', email))
}

/**
 * Sets a new password by the secret of a mail, once. Every session and API token of the person ends,
 * browsers are trusted no more, and a second factor is asked for as ever. Throws 404
 * `token_not_found`, 410 `token_expired`, 422 for a weak password, which leaves the link as it is.
 */
export async function resetPassword(token: string, password: string): Promise<void> {
  const now = wallClock.now()
  const request = await findAddressRequest('password_reset', hashOfToken(token))
  if (!request) throw linkNotFound()
  const owner = await ownerOf(request)
  const passwordHash = await hashNewPassword(password, owner)
  await db.transaction(async (trx) => {
    const user = await lockUser(trx, owner.id)
    if (user?.email !== request.email || !MAY.includes(user.state)) throw linkExpired()
    if (!(await useAddressRequest(trx, request.id, now))) throw linkExpired()
    await setPassword(trx, user, passwordHash, { except: null })
    await revokeTokensOf(trx, user.id, now)
    await audit(trx, {
      actorId: user.id,
      action: 'password.reset',
      targetType: 'user',
      targetId: user.id,
      channel: 'web',
    })
  })
}

const MAY = ['active', 'deactivated']

async function ownerOf({ email, used_at: usedAt, expires_at: expiresAt }: AddressRequest) {
  const owner = await findUserByEmail(email)
  if (!owner || usedAt || expiresAt.getTime() <= wallClock.now().toMillis()) throw linkExpired()
  return owner
}
