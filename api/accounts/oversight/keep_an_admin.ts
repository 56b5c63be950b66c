import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lastAdmin } from '../errors.js'
import type { User } from '../user.js'
import { isLastAdmin } from './admin_repository.js'

/**
 * Refuses with 409 `last_admin` to take away the only admin who can still come in. The caller holds
 * `lockAdmins`.
 */
export async function keepAnAdmin(
  trx: TransactionClientContract,
  { id, roles }: User
): Promise<void> {
  if (roles.includes('admin') && (await isLastAdmin(trx, id))) throw lastAdmin()
}
