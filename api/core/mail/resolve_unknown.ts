import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { rowsOf } from '#api/core/queue/sql'
import { defineSetting } from '#api/core/settings/define_setting'
import { setting } from '#api/core/settings/settings'
import { canLookUp, lookUp } from './mail_gateway.js'
import { forEachKind, type MailOutcome } from './mail_kind.js'
import { MAIL_COLUMNS, type MailRow } from './mail_row.js'
import { recordOutcomes, type Settled } from './record_outcomes.js'
import { retryOrFail } from './send_one.js'

const MOST_AT_ONCE = 200
const QUESTIONS_AT_ONCE = 8

const STOPPED = 'the sender stopped in the middle'

/** A mail that has killed its sender so often is to blame itself. */
const MOST_ORPHANINGS = 25

export const retryUnknown = defineSetting({
  key: 'mail.retry_unknown',
  default: false,
  description:
    'Send mails of unknown outcome again, with the same Message-ID, when nobody can be asked',
})

/**
 * Finds mails whose sender died or whose connection broke in the middle, and asks the mail port
 * before any second try. Where it cannot be asked, they stay `unknown` for staff to see.
 *
 * @returns whether there may be more
 */
export async function resolveUnknown(signal?: AbortSignal): Promise<boolean> {
  await adoptOrphans()
  const rows = await dueUnknown()
  const asked = canLookUp() ? await askAbout(rows, signal) : withoutAsking(rows)
  await recordOutcomes(null, asked)
  return rows.length === MOST_AT_ONCE && asked.length > 0
}

function withoutAsking(rows: MailRow[]): Settled[] {
  if (!setting(retryUnknown)) return []
  return rows.map((row) => retryOrFail(row, 'sent again with the same Message-ID'))
}

/** A few at a time. After the first question without an answer the others wait with it. */
async function askAbout(rows: MailRow[], signal?: AbortSignal): Promise<Settled[]> {
  const settled: Settled[] = []
  const queue = rows.values()
  let away = false
  const ask = async () => {
    for (const row of queue) {
      if (signal?.aborted) return
      const verdict = away ? unanswered(row) : await resolve(row)
      away ||= verdict.state === 'unknown'
      settled.push(verdict)
    }
  }
  await Promise.all(Array.from({ length: QUESTIONS_AT_ONCE }, ask))
  return settled
}

async function resolve(row: MailRow): Promise<Settled> {
  try {
    if (await lookUp(row.message_id))
      return { row, state: 'sent', answer: 'found at the mail server' }
    return retryUnsent(row)
  } catch {
    return unanswered(row)
  }
}

const unanswered = (row: MailRow): Settled => ({
  row,
  state: 'unknown',
  answer: 'the mail server could not be asked',
  dueInSeconds: 15,
})

/** A mail whose sender died goes again at once; one whose connection broke waits like any other. */
function retryUnsent(row: MailRow): Settled {
  const answer = 'not found at the mail server'
  const blameless = row.orphaned && row.attempts < MOST_ORPHANINGS
  return blameless ? { row, state: 'queued', answer, dueInSeconds: 0 } : retryOrFail(row, answer)
}

/** A lease that ran out means that the worker died between claiming and recording. */
async function adoptOrphans(): Promise<void> {
  const now = wallClock.now()
  await db.transaction(async (trx) => {
    const rows = await rowsOf<MailRow>(
      trx,
      `UPDATE mail_messages SET state = 'unknown', orphaned = true, lease_owner = NULL,
         lease_until = NULL, due_at = :now, last_error = :answer
       WHERE state = 'sending' AND lease_until <= :now RETURNING ${MAIL_COLUMNS}`,
      { now: now.toJSDate(), answer: STOPPED }
    )
    await forEachKind(rows, async (kind, own) => kind.settled?.(trx, own.map(toUnknown), now))
  })
}

const toUnknown = (row: MailRow): MailOutcome => ({
  mailId: row.id,
  causeId: row.cause_id,
  groupId: row.group_id,
  state: 'unknown',
  detail: STOPPED,
})

async function dueUnknown(): Promise<MailRow[]> {
  const { rows } = await db.rawQuery<{ rows: MailRow[] }>(
    `SELECT ${MAIL_COLUMNS} FROM mail_messages WHERE state = 'unknown' AND due_at <= ?
     ORDER BY due_at, id LIMIT ?`,
    [wallClock.now().toJSDate(), MOST_AT_ONCE]
  )
  return rows
}
