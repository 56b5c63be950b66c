import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { forEachKind } from './mail_kind.js'
import { MAIL_COLUMNS, type MailRow } from './mail_row.js'
import { returnTokens, takeTokens } from './mail_throttle.js'

/** A claim outlives a killed worker by this long; a living one renews it (see `send_mails.ts`). */
export const LEASE_SECONDS = 20

/** Takes due mails for one lane of one worker. Nobody else sends them until the lease runs out. */
export async function claimMails(lane: string, wanted: number, now: DateTime): Promise<MailRow[]> {
  return db.transaction(async (trx) => {
    const granted = await takeTokens(trx, wanted, now)
    if (granted === 0) return []
    const { rows } = await trx.rawQuery<{ rows: MailRow[] }>(
      `WITH due AS (
         SELECT id FROM mail_messages WHERE state = 'queued' AND due_at <= :now
         ORDER BY due_at, id LIMIT :granted FOR UPDATE SKIP LOCKED
       ), claimed AS (
         UPDATE mail_messages SET state = 'sending', attempts = attempts + 1,
           orphaned = false, lease_owner = :lane, lease_until = :leaseUntil
         FROM due WHERE mail_messages.id = due.id
         RETURNING mail_messages.*
       ), attempt AS (
         INSERT INTO mail_attempts (mail_id, number, started_at)
         SELECT id, attempts, :now FROM claimed
       )
       SELECT ${MAIL_COLUMNS} FROM claimed`,
      {
        now: now.toJSDate(),
        granted,
        lane,
        leaseUntil: now.plus({ seconds: LEASE_SECONDS }).toJSDate(),
      }
    )
    await returnTokens(trx, granted - rows.length)
    await forEachKind(rows, async (kind, own) =>
      kind.claimed?.(
        trx,
        own.map((row) => row.cause_id)
      )
    )
    return rows
  })
}

/** Keeps the mails of a lane that are still being sent. */
export async function renewLeases(lane: string, now: DateTime): Promise<void> {
  await db
    .from('mail_messages')
    .where({ lease_owner: lane, state: 'sending' })
    .update({ lease_until: now.plus({ seconds: LEASE_SECONDS }).toJSDate() })
}
