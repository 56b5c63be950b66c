import db from '@adonisjs/lucid/services/db'
import type { User } from '#api/accounts/user'
import { grantAccess } from '#api/beta/grants/grant_repository'

/** A place in the beta for an instructor who came without an invite. */
export async function letIn({ id: userId }: User): Promise<void> {
  const grant = { userId, role: 'instructor', phase: 'open_beta', inviteId: null }
  await db.transaction((trx) => grantAccess(trx, grant))
}
