import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'

/** A member of staff who views the site as somebody. */
export interface Impersonation {
  id: string
  staff_id: string
  staff_session_id: string
  staff_first_name: string
  user_id: string
  opened_at: Date | null
  expires_at: Date
  ended_at: Date | null
}

export interface NewImpersonation {
  id: string
  staffId: string
  staffSessionId: string
  userId: string
  reason: string
  ticketHash: string
  openUntil: DateTime
  expiresAt: DateTime
}

const COLUMNS = `i.id, i.staff_id, i.staff_session_id, i.user_id, i.opened_at, i.expires_at,
  i.ended_at, u.first_name AS staff_first_name`
const FROM = 'impersonations i JOIN users u ON u.id = i.staff_id'

export async function insertImpersonation(
  trx: TransactionClientContract,
  { openUntil, expiresAt, ...row }: NewImpersonation,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO impersonations (id, staff_id, staff_session_id, user_id, reason, ticket_hash,
       created_at, open_until, expires_at)
     VALUES (:id, :staffId, :staffSessionId, :userId, :reason, :ticketHash, :now, :openUntil,
       :expiresAt)`,
    {
      ...row,
      openUntil: openUntil.toJSDate(),
      expiresAt: expiresAt.toJSDate(),
      now: now.toJSDate(),
    }
  )
}

/** Whom a ticket is about; `null` for a ticket that is none. */
export async function viewedByTicket(client: Client, ticketHash: string): Promise<string | null> {
  const sql = 'SELECT user_id FROM impersonations WHERE ticket_hash = :ticketHash'
  return (await rowsOf<{ user_id: string }>(client, sql, { ticketHash }))[0]?.user_id ?? null
}

/** The one behind a ticket, locked, after the person; `null` for a ticket that is none. */
export async function lockByTicket(
  trx: TransactionClientContract,
  ticketHash: string
): Promise<(Impersonation & { open_until: Date }) | null> {
  const rows = await rowsOf<Impersonation & { open_until: Date }>(
    trx,
    `SELECT ${COLUMNS}, i.open_until FROM ${FROM} WHERE i.ticket_hash = :ticketHash
     FOR UPDATE OF i`,
    { ticketHash }
  )
  return rows[0] ?? null
}

/** Spends the ticket for a session of the site that nothing renews. */
export async function openSession(
  trx: TransactionClientContract,
  { id, user_id: userId }: Impersonation,
  session: { id: string; userAgent: string | null; ip: string; expiresAt: DateTime },
  now: DateTime
): Promise<void> {
  const at = now.toJSDate()
  await rowsOf(
    trx,
    'UPDATE impersonations SET opened_at = :at, expires_at = :expiresAt WHERE id = :id',
    { id, at, expiresAt: session.expiresAt.toJSDate() }
  )
  await rowsOf(
    trx,
    `INSERT INTO sessions (id, user_id, audience, methods, user_agent, ip, created_at, last_seen_at,
       impersonation_id)
     VALUES (:sessionId, :userId, 'web', '{impersonation}', :userAgent, :ip, :at, :at, :id)`,
    { sessionId: session.id, userId, userAgent: session.userAgent, ip: session.ip, at, id }
  )
}

export async function findImpersonation(
  id: string,
  client: Client = db.connection()
): Promise<Impersonation | null> {
  const sql = `SELECT ${COLUMNS} FROM ${FROM} WHERE i.id = :id`
  return (await rowsOf<Impersonation>(client, sql, { id }))[0] ?? null
}

/** Ends it with its session; `false` when it had ended, or run out, before. */
export async function storeEnd(
  trx: TransactionClientContract,
  id: string,
  reason: 'stopped' | 'staff',
  now: DateTime
): Promise<boolean> {
  const at = now.toJSDate()
  const rows = await rowsOf(
    trx,
    `UPDATE impersonations SET ended_at = :at, end_reason = :reason
     WHERE id = :id AND ended_at IS NULL AND expires_at > :at RETURNING id`,
    { id, at, reason }
  )
  await rowsOf(
    trx,
    `UPDATE sessions SET ended_at = :at, end_reason = 'impersonation'
     WHERE impersonation_id = :id AND ended_at IS NULL`,
    { id, at }
  )
  return rows.length > 0
}
