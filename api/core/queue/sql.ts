import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { StrictValues } from '@adonisjs/lucid/types/querybuilder'

/** The database or a transaction on it. */
export type Client = QueryClientContract | TransactionClientContract

export type Binding = StrictValues | null | readonly (string | null)[]

/** Runs one statement with named bindings (`:name`) and answers its rows. */
export async function rowsOf<Row>(
  client: Client,
  sql: string,
  bindings: Record<string, Binding> = {}
): Promise<Row[]> {
  // Lucid's type leaves null out; the driver does not.
  const values = bindings as Record<string, StrictValues>
  const result = await client.rawQuery<{ rows: Row[] }>(sql, values)
  return result.rows
}

/**
 * Calls back once others can see what `client` wrote: at once outside a transaction, after COMMIT
 * inside one, never after ROLLBACK. A nested transaction calls back when its savepoint is released,
 * so what is announced may not be visible yet: only hints may hang on this.
 */
export function afterCommit(client: Client, announce: () => void): void {
  if ('after' in client) client.after('commit', announce)
  else announce()
}
