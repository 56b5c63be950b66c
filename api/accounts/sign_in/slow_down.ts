import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { wallClock } from '#api/core/clock'
import { macOf } from '#api/core/keys'
import { setting } from '#api/core/settings/settings'
import { ADDRESS_PATIENCE } from '../account_settings.js'
import { slowDown } from '../errors.js'
import { addressGroup } from './address_group.js'
import {
  block,
  blockedUntil,
  countAttempt,
  forget,
  takeBack,
  type Counted,
} from './sign_in_failure_repository.js'
import { FORGOTTEN_AFTER_HOURS, secondsToWait } from './slow_down_steps.js'

/** How long ten failures of one account last at least. */
const MOST_WITHIN = { minutes: 15 }

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
  const address = `address:${macOf('accounts.sign_in_failures', addressGroup(ip))}`
  await db.transaction(async (trx) => {
    const few = await take(trx, account, now)
    await blockFor(trx, account, Math.max(secondsToWait(few.failures), untilFewer(few, now)), now)
    const many = await take(trx, address, now)
    const seconds = secondsToWait(many.failures, setting(ADDRESS_PATIENCE))
    await blockFor(trx, address, seconds, now)
  })
  return { account, address }
}

/**
 * The attempt was none, but the person is not in yet: what failed before still counts, or somebody who
 * knows the password could have it forgiven between guesses at the code.
 */
export async function giveBack({ account, address }: Attempt): Promise<void> {
  await takeBack([account, address])
}

/** The attempt was none: the person is who they say. */
export async function forgive({ account, address }: Attempt): Promise<void> {
  await forget(account)
  await takeBack([address])
}

async function take(
  trx: TransactionClientContract,
  subject: string,
  now: DateTime
): Promise<Counted> {
  const forgetBefore = now.minus({ hours: FORGOTTEN_AFTER_HOURS })
  const counted = await countAttempt(trx, subject, now, forgetBefore)
  if (counted) return counted
  const until = await blockedUntil(trx, subject)
  throw slowDown(until ? DateTime.fromJSDate(until).diff(now).as('seconds') : 1)
}

/** Ten failures of one account fit into a quarter of an hour; the next one waits until that is so. */
const untilFewer = ({ tenth_last: tenthLast }: Counted, now: DateTime): number =>
  tenthLast ? DateTime.fromJSDate(tenthLast).plus(MOST_WITHIN).diff(now).as('seconds') : 0

async function blockFor(
  trx: TransactionClientContract,
  subject: string,
  seconds: number,
  now: DateTime
): Promise<void> {
  if (seconds > 0) await block(trx, subject, now.plus({ seconds }))
}
