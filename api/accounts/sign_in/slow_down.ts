import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { wallClock } from '#api/core/clock'
import { macOf } from '#api/core/keys'
import { setting } from '#api/core/settings/settings'
import { ADDRESS_PATIENCE } from '../account_settings.js'
import { slowDown } from '../errors.js'
import { addressGroup } from './address_group.js'
import { block, blockedUntil, countAttempt, settleSuccess } from './sign_in_failure_repository.js'
import { FORGOTTEN_AFTER_HOURS, secondsToWait } from './slow_down_steps.js'

export interface Attempt {
  account: string
  address: string
}

/**
 * Takes one attempt for an e-mail (known or not), or a link, and an IP address before the password is looked at,
 * so that a right password tells nothing while either has to wait. Throws 429 `slow_down`.
 */
export async function takeAttempt(
  subject: string,
  ip: string,
  now: DateTime = wallClock.now()
): Promise<Attempt> {
  const account = `account:${macOf('accounts.sign_in_failures', subject)}`
  const address = `address:${addressGroup(ip)}`
  await db.transaction(async (trx) => {
    await take(trx, account, 1, now)
    await take(trx, address, setting(ADDRESS_PATIENCE), now)
  })
  return { account, address }
}

/** The attempt was none: the person is who they say. */
export async function forgive({ account, address }: Attempt): Promise<void> {
  await settleSuccess(account, address)
}

async function take(
  trx: TransactionClientContract,
  subject: string,
  patience: number,
  now: DateTime
): Promise<void> {
  const forgetBefore = now.minus({ hours: FORGOTTEN_AFTER_HOURS })
  const failures = await countAttempt(trx, subject, now, forgetBefore)
  if (failures === null) {
    const until = await blockedUntil(trx, subject)
    throw slowDown(until ? DateTime.fromJSDate(until).diff(now).as('seconds') : 1)
  }
  const seconds = secondsToWait(failures, patience)
  if (seconds > 0) await block(trx, subject, now.plus({ seconds }))
}
