import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { Role } from '../permissions.js'

/** Leaves a person with exactly these roles. Student and instructor exclude each other by index. */
export async function storeRoles(
  trx: TransactionClientContract,
  userId: string,
  roles: readonly Role[],
  grantedBy: string | null,
  now: DateTime
): Promise<void> {
  await rowsOf(trx, 'DELETE FROM user_roles WHERE user_id = :userId AND role <> ALL(:roles)', {
    userId,
    roles: [...roles],
  })
  await rowsOf(
    trx,
    `INSERT INTO user_roles (user_id, role, granted_at, granted_by)
     SELECT :userId, role, :now, :grantedBy FROM unnest(CAST(:roles AS text[])) AS role
     ON CONFLICT (user_id, role) DO NOTHING`,
    { userId, roles: [...roles], grantedBy, now: now.toJSDate() }
  )
}
