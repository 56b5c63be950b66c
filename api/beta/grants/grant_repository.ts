import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { rowsOf } from '#api/core/queue/sql'

export interface BetaGrant {
  role: string
  phase: string
  invited_by: string | null
}

/**
 * What `beta_access` in the token comes from (beta.md). Granting twice changes nothing; one that was
 * given by hand has no invite.
 */
export async function grantAccess(
  trx: TransactionClientContract,
  grant: { userId: string; role: string; phase: string; inviteId: string | null }
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO beta_grants (id, user_id, role, phase, invite_id, granted_at)
     VALUES (:id, :userId, :role, :phase, :inviteId, :now) ON CONFLICT DO NOTHING`,
    { ...grant, id: newId(), now: businessClock.now().toJSDate() }
  )
}

export async function revokeGrants(trx: TransactionClientContract, userId: string): Promise<void> {
  await trx.from('beta_grants').where('user_id', userId).delete()
}

/** The newest grant of a person, with the one who sent the invite. */
export async function findGrant(userId: string): Promise<BetaGrant | null> {
  return db
    .from('beta_grants as g')
    .leftJoin('invites as i', 'i.id', 'g.invite_id')
    .select('g.role', 'g.phase', 'i.created_by as invited_by')
    .where('g.user_id', userId)
    .orderBy('g.granted_at', 'desc')
    .first()
}
