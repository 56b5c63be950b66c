import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock } from '#api/core/clock'
import { isLive } from '../invites/live_sql.js'
import { lockBatch } from './batch_repository.js'
import { judgeForgotten } from './forgotten_row_repository.js'

/**
 * Gives every line that is well-formed its verdict, by what the rest of the file and the database
 * know. A handful of statements over all rows, whatever the size of the file.
 */
export async function judgeRows(trx: TransactionClientContract, batchId: string): Promise<void> {
  const now = businessClock.now()
  await trx.rawQuery('ANALYZE invite_batch_rows')
  await judgeForgotten(trx, batchId)
  for (const rule of [DUPLICATES, SUPPRESSED, MEMBERS, INVITED, THE_REST]) {
    await judge(trx, rule, { batchId, now: now.toJSDate() })
  }
}

/**
 * Looks once more at the lines that are to be sent: of what staff agreed to, lines may drop out and
 * none comes in. Under the batch's lock, since a run that lost its turn must not judge what was sent.
 */
export async function judgeAgain(batchId: string): Promise<void> {
  await db.transaction(async (trx) => {
    const batch = await lockBatch(trx, batchId)
    if (batch?.state !== 'checking') return
    await trx.rawQuery(OPEN_AGAIN, { batchId })
    await judgeRows(trx, batchId)
  })
}

async function judge(
  trx: TransactionClientContract,
  sql: string,
  values: { batchId: string; now: Date }
): Promise<void> {
  const used = Object.entries(values).filter(([name]) => sql.includes(`:${name}`))
  await trx.rawQuery(sql, Object.fromEntries(used))
}

const OPEN_AGAIN = `
  UPDATE invite_batch_rows SET verdict = 'pending', detail = NULL
  WHERE batch_id = :batchId AND verdict = 'will_send' AND invite_id IS NULL`

const DUPLICATES = `
  UPDATE invite_batch_rows r SET verdict = 'duplicate_in_file',
    detail = 'same address as line ' || first.line
  FROM (SELECT email_key, min(line) AS line FROM invite_batch_rows
        WHERE batch_id = :batchId AND verdict = 'pending' GROUP BY email_key) first
  WHERE r.batch_id = :batchId AND r.verdict = 'pending'
    AND r.email_key = first.email_key AND r.line > first.line`

const SUPPRESSED = `
  UPDATE invite_batch_rows r SET verdict = 'suppressed', detail = s.reason
  FROM mail_suppressions s
  WHERE r.batch_id = :batchId AND r.verdict = 'pending' AND s.address = r.email`

/** As in accounts: a sign-up that never proved its address is no member. */
const MEMBERS = `
  UPDATE invite_batch_rows r SET verdict = 'already_member', detail = NULL
  FROM users u
  WHERE r.batch_id = :batchId AND r.verdict = 'pending' AND u.email_key = r.email_key
    AND u.state NOT IN ('pending_verification', 'deleted')`

const INVITED = `
  UPDATE invite_batch_rows r SET verdict = 'already_invited',
    detail = 'invited on ' || to_char(i.created_at AT TIME ZONE 'America/New_York', 'YYYY-MM-DD')
  FROM invites i
  WHERE r.batch_id = :batchId AND r.verdict = 'pending'
    AND i.email_key = r.email_key AND i.role = r.role
    AND (i.expires_at > :now OR i.state IN ('queued', 'sending'))
    AND ${isLive('i.state')}`

const THE_REST = `
  UPDATE invite_batch_rows SET verdict = 'will_send'
  WHERE batch_id = :batchId AND verdict = 'pending'`
