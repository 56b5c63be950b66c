import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { queueMail } from '#api/core/mail/queue_mail'
import type { SiteRole } from '../permissions.js'
import { storeRoles } from '../roles/role_repository.js'
import { findUserByEmail, insertUser } from '../user_repository.js'
import { sendVerification } from './send_verification.js'
import { tellSignUp } from './tell_sign_up.js'

export interface PendingRegistration {
  /** Normalised (`email.ts`). */
  email: string
  /** From `hashNewPassword`, made before. */
  passwordHash: string
  firstName: string
  lastName: string
  role: SiteRole
  /** An invite to be looked at again once the address is proven. */
  inviteId: string | null
}

/**
 * A sign-up whose address is not proven yet. Whether the address was known is told to its mailbox
 * only: a link to prove it, or "you already have an account". The caller answers the same either way.
 * Answers an id for the sign-up, which is as good as any where the address was known.
 *
 * @param assertStill throws when the sign-up may be no longer, whether the address was known or not
 */
export async function registerPending(
  registration: PendingRegistration,
  assertStill: () => void = () => {}
): Promise<string> {
  const now = wallClock.now()
  const id = newId()
  await db.transaction(async (trx) => {
    const { user, created } = await personOf(trx, registration, now)
    assertStill()
    if (created) {
      await storeRoles(trx, user.id, [registration.role], null, now)
      await tellSignUp(trx, user.id, ['user_signed_up'])
    }
    if (user.state === 'pending_verification') {
      return sendVerification(trx, user, { ...registration, id }, now)
    }
    await queueMail(trx, {
      key: `already_registered:${user.id}:${now.toISODate()}`,
      kind: 'already_registered',
      causeId: user.id,
      to: user.email,
    })
  })
  return id
}

async function personOf(
  trx: TransactionClientContract,
  person: PendingRegistration,
  now: DateTime
) {
  const { role: _role, inviteId: _inviteId, ...newcomer } = person
  const user = { ...newcomer, id: newId(), state: 'pending_verification' as const }
  const stored = await insertUser(trx, user, now)
  return { user: (await findUserByEmail(person.email, trx))!, created: stored !== null }
}
