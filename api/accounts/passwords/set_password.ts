import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { queueMail } from '#api/core/mail/queue_mail'
import { endSessionsOf } from '../sessions/session_repository.js'
import { forgetBrowsers } from '../trusted_browsers/trusted_browser_repository.js'
import type { User } from '../user.js'
import { updateUser } from '../user_repository.js'

/** Puts a new password in force: sessions but for one end, no browser is trusted, the owner is told. */
export async function setPassword(
  trx: TransactionClientContract,
  user: Pick<User, 'id' | 'email'>,
  passwordHash: string,
  { except }: { except: string | null }
): Promise<void> {
  const now = wallClock.now()
  await updateUser(trx, user.id, { passwordHash }, now)
  await endSessionsOf(trx, user.id, 'password', now, except)
  await forgetBrowsers(trx, user.id)
  await queueMail(trx, {
    key: `password_changed:${newId()}`,
    kind: 'password_changed',
    causeId: user.id,
    to: user.email,
  })
}
