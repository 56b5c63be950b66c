import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import { MY_MAIL } from '../records/core_tables.js'
import { bindingsIn, type Person } from '../records/person.js'
import type { PersonalTable } from '../records/personal_tables.js'
import type { FreeText } from '../records/registries.js'

/** Any number, the same in every process. */
const ERASURE_LOCK = 4_100_272

/** Who goes may be named in rows of another who goes: one comes after the other, each with its person held. */
export async function lockErasures(trx: TransactionClientContract): Promise<void> {
  await rowsOf(trx, 'SELECT pg_advisory_xact_lock(:lock)', { lock: ERASURE_LOCK })
}

/** Before what their mails are about, since whoever notes how a mail went takes them so too. */
export async function lockMailsTo(trx: TransactionClientContract, person: Person): Promise<void> {
  const sql = `SELECT 1 FROM mail_messages WHERE ${MY_MAIL} ORDER BY id FOR UPDATE`
  await rowsOf(trx, sql, bindingsIn(sql, person))
}

/** Does with a person's rows of one table what is said there. */
export async function eraseRows(
  trx: TransactionClientContract,
  { table, mine, erased }: PersonalTable,
  person: Person
): Promise<void> {
  if (erased.rows === 'kept') return
  const sql =
    erased.rows === 'deleted'
      ? `DELETE FROM ${table} WHERE ${mine}`
      : `UPDATE ${table} SET ${assignments(erased.set)} WHERE ${mine}`
  await rowsOf(trx, sql, bindingsIn(sql, person))
}

const assignments = (set: Record<string, string>) =>
  Object.entries(set)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ')

/** Takes what names a person out of what others wrote. */
export async function forgetInTexts(
  trx: TransactionClientContract,
  { table, columns }: FreeText,
  pattern: string
): Promise<void> {
  const types = await typesOf(trx, table)
  const changed = columns.map((column) => {
    const text = `CAST(${column} AS text)`
    const clean = `regexp_replace(${text}, :pattern, '[removed]', 'gi')`
    return {
      set: `${column} = CAST(${clean} AS ${types.get(column)})`,
      named: `${text} ~* :pattern`,
    }
  })
  await rowsOf(
    trx,
    `UPDATE ${table} SET ${changed.map(({ set }) => set).join(', ')}
     WHERE ${changed.map(({ named }) => named).join(' OR ')}`,
    { pattern }
  )
}

async function typesOf(trx: TransactionClientContract, table: string) {
  const rows = await rowsOf<{ column_name: string; data_type: string }>(
    trx,
    `SELECT column_name, data_type FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = :table`,
    { table }
  )
  return new Map(rows.map((row) => [row.column_name, row.data_type]))
}

export async function markDeleted(
  trx: TransactionClientContract,
  userId: string,
  now: DateTime
): Promise<void> {
  await rowsOf(trx, 'UPDATE users SET deleted_at = :now, updated_at = :now WHERE id = :userId', {
    userId,
    now: now.toJSDate(),
  })
}

export async function markDeactivated(
  trx: TransactionClientContract,
  userId: string,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE users SET state = 'deactivated', deactivated_at = :now, updated_at = :now,
       permission_version = permission_version + 1
     WHERE id = :userId`,
    { userId, now: now.toJSDate() }
  )
}
