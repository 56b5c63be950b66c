import { createHash } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import type { StrictValues } from '@adonisjs/lucid/types/querybuilder'
import { rowsOf, type Binding } from './sql.js'

/**
 * What a database says that does not know a plan by this name (a pooler gave us another connection),
 * knows it already, or can no longer use it because a table has changed.
 */
const FORGOTTEN = ['26000', '42P05', '0A000']

/** Whether plans are remembered, as far as is known. */
export interface Memory {
  lasts: boolean
}

const OURS: Memory = { lasts: true }

/**
 * One statement with named bindings (`:name`), asked outside of transactions, that each connection plans
 * a few times and then remembers: for what is asked often and takes longer to plan than to answer. The
 * name is made of the text, so two versions of us never mistake each other's. Where the database forgets
 * plans between two statements, as behind some poolers, each is planned anew from then on.
 */
export function plannedStatement<Row>(sql: string, memory = OURS) {
  const name = createHash('sha256').update(sql).digest('hex').slice(0, 20)
  return async (bindings: Record<string, Binding>): Promise<Row[]> => {
    if (!memory.lasts) return rowsOf<Row>(db.connection(), sql, bindings)
    const query = db.rawQuery<{ rows: Row[] }>(sql, bindings as Record<string, StrictValues>)
    query.knexQuery.options({ name })
    try {
      return (await query).rows
    } catch (error) {
      if (!FORGOTTEN.includes((error as { code?: string }).code ?? '')) throw error
      if (memory.lasts)
        logger.warn({ error: String(error) }, 'plans are forgotten: no longer asked for')
      memory.lasts = false
      return rowsOf<Row>(db.connection(), sql, bindings)
    }
  }
}
