import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { accountSuspended, invalidCredentials, staffOnly } from '../errors.js'
import { isStaff } from '../permissions.js'
import { findFactor } from '../second_factor/factor_repository.js'
import { LIVING_STATES, type User } from '../user.js'
import { shareUser } from '../user_repository.js'
import type { Audience } from './audience.js'

/** A person who has shown who they are, and what that rests on. */
export interface Entrant {
  user: User
  /** The one that was in force when they showed it. */
  passwordHash: string
  /** How they showed it (`amr`). */
  methods: readonly string[]
}

/**
 * Asks again, in the transaction that stores a session, for what it rests on, and holds it until then.
 * A new password, a suspension, a lost role or factor ends the sessions there are; one that is made
 * at that moment is either among them or refused here. Throws 401 `invalid_credentials`, 403
 * `account_suspended` or `staff_only`.
 */
export async function assertStanding(
  trx: TransactionClientContract,
  { user: { id }, passwordHash, methods }: Entrant,
  audience: Audience
): Promise<void> {
  const user = await shareUser(trx, id)
  if (user?.password_hash !== passwordHash) throw invalidCredentials()
  if (user.state === 'suspended') throw accountSuspended()
  if (!LIVING_STATES.includes(user.state)) throw invalidCredentials()
  if (audience === 'staff' && !isStaff(user.roles)) throw staffOnly()
  if (methods.includes('otp') && !(await findFactor(id, trx))) throw invalidCredentials()
}
