import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { rowsOf } from '#api/core/queue/sql'

export async function readVersion(): Promise<string> {
  const sql = 'SELECT version FROM catalogue_state'
  const [row] = await rowsOf<{ version: string }>(db.connection(), sql)
  return row.version
}

export async function storeVersion(
  trx: TransactionClientContract,
  version: string,
  now: Date
): Promise<void> {
  await rowsOf(trx, 'UPDATE catalogue_state SET version = :version, changed_at = :now', {
    version,
    now,
  })
}

/** Which aliases are meant to stand for several services. */
export async function storeSharedAliases(
  trx: TransactionClientContract,
  aliases: string[]
): Promise<void> {
  await rowsOf(trx, 'UPDATE catalogue_state SET shared_aliases = :aliases', { aliases })
}
