import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import { macOfCode } from './invite_code.js'
import type { InviteRole, InviteRow } from './invite.js'
import { isLive, isRunning } from './live_sql.js'
import { tellMoves } from './tell_moves.js'

type Client = QueryClientContract | TransactionClientContract

export async function findInvite(
  id: string,
  client: Client = db.connection()
): Promise<InviteRow | null> {
  return client.from('invites').where('id', id).first()
}

/** Several by id, in no order. */
export async function findInvites(
  ids: string[],
  client: Client = db.connection()
): Promise<InviteRow[]> {
  return client.from('invites').whereRaw('id = ANY(?)', [ids])
}

export async function findByCode(code: string): Promise<InviteRow | null> {
  return db.from('invites').where('code_hmac', macOfCode(code)).first()
}

/** Locks the row, so that of many sign-ups with one code each sees what the one before it did. */
export async function lockInvite(
  trx: TransactionClientContract,
  id: string
): Promise<InviteRow | null> {
  return trx.from('invites').where('id', id).forUpdate().first()
}

/** Several, in the order of their ids, as by everybody who takes more than one. */
export async function lockInvites(trx: TransactionClientContract, ids: string[]): Promise<void> {
  await rowsOf(trx, 'SELECT 1 FROM invites WHERE id = ANY(:ids) ORDER BY id FOR UPDATE', { ids })
}

/** The invite that stands in the way of another one for this address and role. */
export async function findLive(
  client: Client,
  emailKey: string,
  role: InviteRole
): Promise<InviteRow | null> {
  return client.from('invites').where({ email_key: emailKey, role }).whereRaw(isLive()).first()
}

/** Marks the invite as redeemed; false when somebody was faster or it may not be used. */
export async function markRedeemed(
  trx: TransactionClientContract,
  id: string,
  userId: string,
  now: DateTime
): Promise<boolean> {
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    `UPDATE invites SET state = 'redeemed', redeemed_at = :now, redeemed_by = :userId
     WHERE id = :id AND redeemed_at IS NULL AND state NOT IN ('revoked', 'expired')
       AND (expires_at > :now OR state IN ('queued', 'sending'))
     RETURNING id`,
    { id, userId, now: now.toJSDate() }
  )
  if (rows.length === 0) return false
  await recordChanges(trx, [id], 'redeemed', now)
  return true
}

/** Sets one state on several invites and writes the history; the caller has checked that it may. */
export async function setState(
  trx: TransactionClientContract,
  ids: string[],
  state: InviteRow['state'],
  now: DateTime,
  extra: { detail?: string | null; columns?: Record<string, unknown> } = {}
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .from('invites')
    .whereRaw('id = ANY(?)', [ids])
    .update({ state, ...extra.columns })
  await recordChanges(trx, ids, state, now, extra.detail)
}

export async function recordChanges(
  trx: TransactionClientContract,
  ids: string[],
  state: InviteRow['state'],
  now: DateTime,
  detail: string | null = null
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO invite_state_changes (invite_id, state, at, detail)
     SELECT id, :state, :now, :detail FROM unnest(:ids::text[]) AS id`,
    { state, now: now.toJSDate(), detail, ids }
  )
  await tellMoves(trx, ids, state)
}

export async function historyOf(
  inviteId: string
): Promise<{ state: string; at: Date; detail: string | null }[]> {
  return db
    .from('invite_state_changes')
    .select('state', 'at', 'detail')
    .where('invite_id', inviteId)
    .orderBy('position')
    .limit(500)
}

/** Marks what has run out; bounded, so that a schedule never holds many rows at once. */
export async function expireOverdue(
  trx: TransactionClientContract,
  now: DateTime,
  limit: number
): Promise<string[]> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `WITH overdue AS (
       SELECT id FROM invites
       WHERE ${isRunning()}
         AND expires_at <= :now
       ORDER BY expires_at LIMIT :limit FOR UPDATE SKIP LOCKED
     )
     UPDATE invites SET state = 'expired' FROM overdue WHERE invites.id = overdue.id
     RETURNING invites.id`,
    { now: now.toJSDate(), limit }
  )
  const ids = rows.map((row) => row.id)
  if (ids.length) await recordChanges(trx, ids, 'expired', now)
  return ids
}
