import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Channel } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { queueMail } from '#api/core/mail/queue_mail'
import { forgetBrowsers } from '../trusted_browsers/trusted_browser_repository.js'
import type { User } from '../user.js'
import { lockUser } from '../user_repository.js'
import { hashOfBackupCode, newBackupCodes, plainCode } from './backup_codes.js'
import { replaceBackupCodes, storeFactor } from './factor_repository.js'
import { openSecret } from './sealed_secret.js'
import { endSetups, findSetup } from './setup_repository.js'
import { stepsOf } from './totp.js'

/**
 * Puts the factor of a setup into force when the code is its own, and answers new backup codes, told
 * this once. `null` for a wrong code; the setup goes on. Throws what `missing` makes when there is no
 * such setup any more. Browsers trusted under an earlier factor are forgotten.
 */
export async function confirmSetup(
  { id, user, channel }: { id: string; user: Pick<User, 'id' | 'email'>; channel: Channel },
  code: string,
  missing: () => Error
): Promise<string[] | null> {
  const now = wallClock.now()
  const setup = await findSetup(id, user.id, now)
  const secret = setup && openSecret(user.id, setup.sealed_secret)
  if (!setup || !secret) throw missing()
  const step = stepsOf(secret, plainCode(code), now).at(-1)
  if (step === undefined) return null

  const codes = newBackupCodes()
  await db.transaction(async (trx) => {
    await lockUser(trx, user.id)
    if (!(await endSetups(trx, user.id, id))) throw missing()
    const factor = { userId: user.id, sealedSecret: setup.sealed_secret, lastStep: step }
    await storeFactor(trx, factor, now)
    await replaceBackupCodes(
      trx,
      user.id,
      codes.map((plain) => hashOfBackupCode(user.id, plain))
    )
    await forgetBrowsers(trx, user.id)
    await tellOfFactor(trx, user, 'second_factor.enabled', channel)
  })
  return codes
}

/** Into the audit log, and to the owner by mail, whenever something about the factor changes. */
export async function tellOfFactor(
  trx: TransactionClientContract,
  user: Pick<User, 'id' | 'email'>,
  action: 'second_factor.enabled' | 'second_factor.disabled' | 'backup_codes.renewed',
  channel: Channel
): Promise<void> {
  const actorId = user.id
  const id = await audit(trx, { actorId, action, targetType: 'user', targetId: user.id, channel })
  await queueMail(trx, {
    key: `${action}:${id}`,
    kind: action.replace('.', '_'),
    causeId: user.id,
    to: user.email,
  })
}
