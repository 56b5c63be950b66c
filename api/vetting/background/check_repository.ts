import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { newId } from '#api/core/ids'
import { rowsOf, type Client } from '#api/core/queue/sql'
import type { CheckState } from '../vetting.js'
import type { CheckEventRow, CheckRow } from './check.js'

export async function findCheck(
  userId: string,
  client: Client = db.connection()
): Promise<CheckRow | null> {
  const sql = 'SELECT * FROM background_checks WHERE user_id = :userId'
  return (await rowsOf<CheckRow>(client, sql, { userId }))[0] ?? null
}

/** The row of who has none; the caller holds the person's row. */
export async function insertCheck(
  trx: TransactionClientContract,
  userId: string,
  now: Date
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO background_checks (user_id, state, since, created_at)
     VALUES (:userId, 'not_started', :now, :now)`,
    { userId, now }
  )
}

/** What a move writes beside the state. */
export interface CheckChange {
  consent_version?: string | null
  consented_at?: Date | null
  warned_at?: Date
  expires_at?: Date | null
  reminded_at?: null
  lapsed_at?: Date | null
  reason_code: string | null
  note: string | null
}

/** False when the check was moved meanwhile: of two, one wins. */
export async function storeMove(
  trx: TransactionClientContract,
  { user_id: userId, state, version }: CheckRow,
  to: CheckState,
  change: CheckChange,
  { now, keepsPlace }: { now: Date; keepsPlace: boolean }
): Promise<boolean> {
  const sets = Object.keys(change).map((column) => `${column} = :${column}`)
  const rows = await rowsOf(
    trx,
    `UPDATE background_checks SET state = :to, version = version + 1, ${sets.join(', ')},
       since = CASE WHEN :keepsPlace THEN since ELSE :now END
     WHERE user_id = :userId AND state = :state AND version = :version RETURNING 1`,
    { ...change, userId, state, version, to, now, keepsPlace }
  )
  return rows.length === 1
}

export type NewEvent = Omit<CheckEventRow, 'id'>

export async function insertCheckEvent(
  trx: TransactionClientContract,
  event: NewEvent
): Promise<string> {
  const id = newId()
  await trx.table('background_check_events').insert({ id, ...event })
  return id
}

/** What happened in a person's check, oldest first; only the latest where there is more. */
export async function eventsOf(
  userId: string,
  client: Client = db.connection()
): Promise<CheckEventRow[]> {
  return rowsOf(
    client,
    `SELECT * FROM (
       SELECT * FROM background_check_events WHERE user_id = :userId ORDER BY at DESC, id DESC LIMIT 200
     ) AS latest ORDER BY at, id`,
    { userId }
  )
}

export async function findCheckEvents(ids: string[]): Promise<CheckEventRow[]> {
  return rowsOf(db.connection(), 'SELECT * FROM background_check_events WHERE id = ANY(:ids)', {
    ids,
  })
}
