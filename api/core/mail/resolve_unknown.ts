import db from '@adonisjs/lucid/services/db'
import { wallClock } from '#api/core/clock'
import { defineSetting } from '#api/core/settings/define_setting'
import { setting } from '#api/core/settings/settings'
import { canLookUp, lookUp } from './mail_gateway.js'
import { MAIL_COLUMNS, type MailRow } from './mail_row.js'
import { recordOutcomes, type Settled } from './record_outcomes.js'
import { retryOrFail } from './send_mails.js'

export const retryUnknown = defineSetting({
  key: 'mail.retry_unknown',
  default: false,
  description:
    'Send mails of unknown outcome again, with the same Message-ID, when nobody can be asked',
})

/**
 * Finds mails whose sender died or whose connection broke in the middle, and asks the mail port
 * before any second try. Where it cannot be asked, they stay `unknown` for staff to see.
 */
export async function resolveUnknown(limit = 200): Promise<number> {
  await adoptOrphans()
  const rows = await dueUnknown(limit)
  const settled: Settled[] = []
  for (const row of rows) {
    const verdict = await resolve(row)
    if (verdict) settled.push(verdict)
  }
  await recordOutcomes(null, settled)
  return settled.length
}

async function resolve(row: MailRow): Promise<Settled | null> {
  if (!canLookUp()) {
    return setting(retryUnknown) ? retryOrFail(row, 'sent again with the same Message-ID') : null
  }
  try {
    if (await lookUp(row.message_id))
      return { row, state: 'sent', answer: 'found at the mail server' }
    return { row, state: 'queued', answer: 'not found at the mail server', dueInSeconds: 0 }
  } catch {
    return { row, state: 'unknown', answer: 'the mail server could not be asked', dueInSeconds: 15 }
  }
}

/** A lease that ran out means that the worker died between claiming and recording. */
async function adoptOrphans(): Promise<void> {
  const now = wallClock.now().toJSDate()
  await db.from('mail_messages').where('state', 'sending').where('lease_until', '<=', now).update({
    state: 'unknown',
    lease_owner: null,
    lease_until: null,
    due_at: now,
    last_error: 'the sender stopped in the middle',
  })
}

async function dueUnknown(limit: number): Promise<MailRow[]> {
  const { rows } = await db.rawQuery<{ rows: MailRow[] }>(
    `SELECT ${MAIL_COLUMNS} FROM mail_messages WHERE state = 'unknown' AND due_at <= ?
     ORDER BY due_at, id LIMIT ?`,
    [wallClock.now().toJSDate(), limit]
  )
  return rows
}
