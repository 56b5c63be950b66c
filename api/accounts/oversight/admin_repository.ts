import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { rowsOf } from '#api/core/queue/sql'

/** Any number will do, as long as nothing else locks it. */
const ADMINS_LOCK = 7_325_013

/**
 * Whoever may take an admin away takes this first, and rows of people after it: of two who would each
 * leave one admin behind, the second sees what the first has done.
 */
export async function lockAdmins(trx: TransactionClientContract): Promise<void> {
  await rowsOf(trx, 'SELECT pg_advisory_xact_lock(:lock)', { lock: ADMINS_LOCK })
}

/** Whether this is the only admin who can still come in. */
export async function isLastAdmin(
  trx: TransactionClientContract,
  userId: string
): Promise<boolean> {
  const rows = await rowsOf<{ user_id: string }>(
    trx,
    `SELECT r.user_id FROM user_roles r JOIN users u ON u.id = r.user_id
     WHERE r.role = 'admin' AND u.state = 'active' LIMIT 2`
  )
  return rows.length === 1 && rows[0].user_id === userId
}
