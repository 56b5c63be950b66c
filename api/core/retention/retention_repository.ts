import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { RetentionRule } from './retention_rules.js'

export async function countPast({ table, when }: RetentionRule, before: DateTime): Promise<number> {
  const [{ rows }] = await rowsOf<{ rows: number }>(
    db.connection(),
    `SELECT CAST(count(*) AS integer) AS rows FROM ${table} WHERE ${when}`,
    { before: before.toJSDate() }
  )
  return rows
}

/** Deletes some of what is past; rows that somebody is at are left for the next time. */
export async function deletePast(
  trx: Client,
  { table, when }: RetentionRule,
  before: DateTime,
  limit: number
): Promise<number> {
  const deleted = await rowsOf(
    trx,
    `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(
       SELECT ctid FROM ${table} WHERE ${when} LIMIT :limit FOR UPDATE SKIP LOCKED))
     RETURNING 1`,
    { before: before.toJSDate(), limit }
  )
  return deleted.length
}
