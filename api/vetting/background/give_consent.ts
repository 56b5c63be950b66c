import db from '@adonisjs/lucid/services/db'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { businessClock } from '#api/core/clock'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { checkState, consentChanged, renewalTooEarly } from '../errors.js'
import { renewalIsDue } from './check.js'
import { checkProvider } from './current_check_provider.js'
import { findCheck, insertCheck } from './check_repository.js'
import { CONSENT } from './consent.js'
import { moveCheck } from './move_check.js'

/**
 * Records that a person agreed to be looked into: to which text, when, from which address. While a report
 * of theirs waits they can agree to a text that was changed since; the check goes on where it is.
 *
 * @throws Refusal 409 `consent_changed`, `renewal_too_early`, `check_state`
 */
export async function giveConsent(
  actor: Actor,
  said: { version: string; ip: string },
  correlationId?: string
): Promise<void> {
  assertInstructor(actor)
  if (said.version !== CONSENT.version) throw consentChanged(CONSENT.version)
  const now = businessClock.now().toJSDate()
  await db.transaction(async (trx) => {
    await lockUser(trx, actor.userId)
    if (!(await findCheck(actor.userId, trx))) await insertCheck(trx, actor.userId, now)
    const check = (await findCheck(actor.userId, trx))!
    if (check.state === 'passed' && !renewalIsDue(check, now)) throw renewalTooEarly()
    const waits = check.state === 'pending'
    if (waits && check.consent_version === said.version) throw checkState(check.state)
    const by = { actorId: actor.userId, channel: actor.channel, correlationId }
    await moveCheck(trx, check, 'consent', by, { consent: said })
    if (!waits) await checkProvider().begin(trx, actor.userId)
  })
}
