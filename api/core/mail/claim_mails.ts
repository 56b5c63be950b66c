import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { forEachKind } from './mail_kind.js'
import { MAIL_COLUMNS, type MailClass, type MailRow } from './mail_row.js'
import { returnTokens, takeTokens } from './mail_throttle.js'

/** A claim outlives a killed worker by this long; a living one renews it (see `mail_lease.ts`). */
export const LEASE_SECONDS = 20

const OF_CLASS: Record<MailClass, string> = {
  single: 'AND group_id IS NULL',
  grouped: 'AND group_id IS NOT NULL',
}

const FROM_END = { oldest: 'due_at, id', newest: 'due_at DESC, id DESC' }

/**
 * Takes due mails for one lane of one worker. Nobody else sends them until the lease runs out.
 *
 * @param end from which end of the outbox; as a rule the oldest first
 */
export async function claimMails(
  lane: string,
  wanted: number,
  now: DateTime,
  which?: MailClass,
  end: keyof typeof FROM_END = 'oldest'
): Promise<MailRow[]> {
  return db.transaction(async (trx) => {
    const granted = await takeTokens(trx, wanted, now, which)
    if (granted === 0) return []
    const { rows } = await trx.rawQuery<{ rows: MailRow[] }>(
      `WITH due AS (
         SELECT id FROM mail_messages WHERE state = 'queued' AND due_at <= :now ${which ? OF_CLASS[which] : ''}
         ORDER BY ${FROM_END[end]} LIMIT :granted FOR UPDATE SKIP LOCKED
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

/** Keeps the mails of a lane that are still being sent; false when there is nothing left to keep. */
export async function renewLeases(lane: string, now: DateTime): Promise<boolean> {
  const renewed: unknown = await db
    .from('mail_messages')
    .where({ lease_owner: lane, state: 'sending' })
    .where('lease_until', '>', now.toJSDate())
    .update({ lease_until: now.plus({ seconds: LEASE_SECONDS }).toJSDate() })
  return Number(renewed) > 0
}
