import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { unprocessable } from '#api/core/errors'
import { factorMissing, factorNeededByStaff, setupNotFound } from '../errors.js'
import { confirmOwner, type Proof } from '../owner/confirm_owner.js'
import { isStaff } from '../permissions.js'
import { forgive, takeAttempt } from '../sign_in/slow_down.js'
import { forgetBrowsers } from '../trusted_browsers/trusted_browser_repository.js'
import { findUser, lockUser } from '../user_repository.js'
import { hashOfBackupCode, newBackupCodes } from './backup_codes.js'
import { beginSetup, type Setup } from './begin_setup.js'
import { confirmSetup, tellOfFactor } from './confirm_setup.js'
import {
  countBackupCodes,
  deleteFactor,
  findFactor,
  replaceBackupCodes,
} from './factor_repository.js'

type Owner = Actor & { sessionId: string }

export async function showFactor({ userId }: Actor) {
  const [user, factor] = await Promise.all([findUser(userId), findFactor(userId)])
  return {
    enabled: factor !== null,
    required: user !== null && isStaff(user.roles),
    enrolled_at: factor?.enrolled_at.toISOString() ?? null,
    backup_codes_left: factor ? await countBackupCodes(userId) : 0,
  }
}

/** Begins to set a factor up, or to move it: that takes a code of the present one. */
export async function setUpFactor(owner: Owner, proof: Proof, ip: string): Promise<Setup> {
  const { user } = await confirmOwner(owner, proof, ip)
  return beginSetup(owner.sessionId, user)
}

/** Puts it into force by its first code. Throws 409 `setup_not_found`, 422, 429 `slow_down`. */
export async function turnFactorOn(owner: Owner, code: string, ip: string): Promise<string[]> {
  const { sessionId: id, channel } = owner
  const user = (await findUser(owner.userId))!
  const attempt = await takeAttempt(user.email, ip)
  const backupCodes = await confirmSetup({ id, user, channel }, code, setupNotFound)
  if (!backupCodes) {
    throw unprocessable('code', 'wrong', 'This code does not fit. Wait for the next one.')
  }
  await forgive(attempt)
  return backupCodes
}

/** Takes the factor away. Throws 403 `factor_required_for_staff`, 422, 429 `slow_down`. */
export async function turnFactorOff(owner: Owner, proof: Proof, ip: string): Promise<void> {
  await confirmOwner(owner, proof, ip)
  await db.transaction(async (trx) => {
    const user = (await lockUser(trx, owner.userId))!
    if (isStaff(user.roles)) throw factorNeededByStaff()
    if (!(await findFactor(user.id, trx))) return
    await deleteFactor(trx, user.id)
    await forgetBrowsers(trx, user.id)
    await tellOfFactor(trx, user, 'second_factor.disabled', owner.channel)
  })
}

/** Ten new backup codes in place of all earlier ones. Throws 409 `factor_missing`, 422, 429. */
export async function renewBackupCodes(owner: Owner, proof: Proof, ip: string): Promise<string[]> {
  await confirmOwner(owner, proof, ip)
  const codes = newBackupCodes()
  await db.transaction(async (trx) => {
    const user = (await lockUser(trx, owner.userId))!
    if (!(await findFactor(user.id, trx))) throw factorMissing()
    const hashes = codes.map((code) => hashOfBackupCode(user.id, code))
    await replaceBackupCodes(trx, user.id, hashes)
    await tellOfFactor(trx, user, 'backup_codes.renewed', owner.channel)
  })
  return codes
}
