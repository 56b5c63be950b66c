import type { Actor } from '#api/core/actor'
import { notFound } from '#api/core/errors'
import { isId } from '#api/core/ids'
import type { User } from '../user.js'
import { findUser } from '../user_repository.js'
import { objectionTo, type Act } from './acts.js'

/**
 * The same rules as `oversee` asks, for acts with a transaction of their own. Throws 404, 403
 * `not_yourself` or `staff_protected`.
 */
export async function assertMay(actor: Actor, userId: string, act: Act): Promise<User> {
  const user = isId(userId) ? await findUser(userId) : null
  if (!user) throw notFound('There is no such account.')
  const objection = objectionTo(actor, user, act)
  if (objection) throw objection
  return user
}
