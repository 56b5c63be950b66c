import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { isId } from '#api/core/ids'
import type { Note } from '../roles/store_new_roles.js'
import type { User } from '../user.js'
import { lockUser } from '../user_repository.js'
import { objectionTo, type Act } from './acts.js'
import { lockAdmins } from './admin_repository.js'

export interface Oversight {
  actor: Actor
  userId: string
  act: Act
  reason?: string
  correlationId?: string
}

interface Work {
  trx: TransactionClientContract
  user: User
  now: DateTime
  note: Note
}

/** What may take away an admin; two of them at once must not take away the last two. */
const MAY_COST_AN_ADMIN: readonly Act[] = ['suspend', 'change_roles']

/**
 * Something staff do to an account: the row is locked, the rules are asked about it as it is then, and
 * what is done is audited in the same transaction. Throws 404, 403 `not_yourself` or `staff_protected`.
 */
export async function oversee<Result>(
  { actor, userId, act, reason, correlationId }: Oversight,
  work: (at: Work) => Promise<Result>
): Promise<Result> {
  const now = wallClock.now()
  return db.transaction(async (trx) => {
    if (MAY_COST_AN_ADMIN.includes(act)) await lockAdmins(trx)
    const user = isId(userId) ? await lockUser(trx, userId) : null
    if (!user) throw notFound('There is no such account.')
    const objection = objectionTo(actor, user, act)
    if (objection) throw objection
    const note: Note = (entry) =>
      audit(trx, {
        actorId: actor.userId,
        targetType: 'user',
        targetId: user.id,
        reason,
        correlationId,
        channel: actor.channel,
        ...entry,
      })
    return work({ trx, user, now, note })
  })
}
