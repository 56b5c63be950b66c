import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { notify } from '#api/core/listener/listener'
import { rowsOf } from '#api/core/queue/sql'
import type { MailRow } from '../mail_row.js'
import { SIGNAL_CHANNEL, type SignalType } from './signal.js'

export interface NewSignal {
  eventId: string
  messageId: string
  type: SignalType
  at: string
  detail: string | null
}

/** Keeps signals of mails that are ours, each event once. Answers how many were new. */
export async function storeSignals(signals: NewSignal[]): Promise<number> {
  return db.transaction(async (trx) => {
    const rows = await rowsOf(
      trx,
      `INSERT INTO mail_signals (event_id, mail_id, type, at, detail, received_at)
       SELECT s.event_id, m.id, s.type, s.at, s.detail, :now
       FROM unnest(:eventIds::text[], :messageIds::text[], :types::text[], :moments::timestamptz[],
         :details::text[]) AS s (event_id, message_id, type, at, detail)
       JOIN mail_messages m ON m.message_id = s.message_id
       ON CONFLICT (event_id) DO NOTHING RETURNING 1`,
      {
        now: wallClock.now().toJSDate(),
        eventIds: signals.map(({ eventId }) => eventId),
        messageIds: signals.map(({ messageId }) => messageId),
        types: signals.map(({ type }) => type),
        moments: signals.map(({ at }) => at),
        details: signals.map(({ detail }) => detail),
      }
    )
    if (rows.length > 0) await notify(trx, SIGNAL_CHANNEL, '')
    return rows.length
  })
}

export interface DueSignal extends MailRow {
  position: string
  type: SignalType
  at: Date
  detail: string | null
  state: string
  sent_at: Date | null
}

/**
 * Signals whose mail's own outcome is on record. A provider may be quicker than we are with writing
 * down its yes; then the signal waits for that.
 */
export function dueSignals(trx: TransactionClientContract, limit: number): Promise<DueSignal[]> {
  return rowsOf<DueSignal>(
    trx,
    `SELECT s.position, s.type, s.at, s.detail, m.id, m.kind, m.cause_id, m.group_id, m.to_address,
       m.message_id, m.attempts, m.orphaned, m.created_at, m.state, m.sent_at
     FROM mail_signals s JOIN mail_messages m ON m.id = s.mail_id
     WHERE s.applied_at IS NULL AND m.state NOT IN ('queued', 'held', 'sending')
     ORDER BY s.position LIMIT :limit FOR UPDATE SKIP LOCKED`,
    { limit }
  )
}

/** In the order of their ids: another worker may have other signals about the same mails. */
export async function lockMails(
  trx: TransactionClientContract,
  signals: DueSignal[]
): Promise<void> {
  const ids = signals.map(({ id }) => id)
  await rowsOf(trx, 'SELECT 1 FROM mail_messages WHERE id = ANY(:ids) ORDER BY id FOR UPDATE', {
    ids,
  })
}

export async function markApplied(
  trx: TransactionClientContract,
  signals: DueSignal[]
): Promise<void> {
  await rowsOf(
    trx,
    'UPDATE mail_signals SET applied_at = :now WHERE position = ANY(CAST(:positions AS bigint[]))',
    { now: wallClock.now().toJSDate(), positions: signals.map(({ position }) => position) }
  )
}

/** Forward only: a mail that came back is never delivered again. */
export async function moveMails(
  trx: TransactionClientContract,
  signals: DueSignal[],
  move: { to: string; from: string[] }
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE mail_messages SET state = :to, last_error = coalesce(told.detail, last_error)
     FROM unnest(:ids::text[], :details::text[]) AS told (id, detail)
     WHERE mail_messages.id = told.id AND state = ANY(:from)`,
    {
      ...move,
      ids: signals.map(({ id }) => id),
      details: signals.map(({ detail }) => detail),
    }
  )
}
