import db from '@adonisjs/lucid/services/db'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { checkState } from '../errors.js'
import { NO_CHECK } from './check.js'
import { findCheck } from './check_repository.js'
import { moveCheck } from './move_check.js'

/** A person says that what was found is wrong: nothing is decided until staff have answered. */
export async function disputeFindings(
  actor: Actor,
  statement: string,
  correlationId?: string
): Promise<void> {
  assertInstructor(actor)
  await db.transaction(async (trx) => {
    await lockUser(trx, actor.userId)
    const check = await findCheck(actor.userId, trx)
    if (!check) throw checkState(NO_CHECK.state)
    const by = { actorId: actor.userId, channel: actor.channel, correlationId }
    await moveCheck(trx, check, 'dispute', by, { note: statement })
  })
}
