import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'
import type { Category, Channel } from './notification_categories.js'

export interface Choice {
  category: Category
  channel: Channel
  wanted: boolean
}

/** Where a person chose; everywhere else what is usual holds. */
export function choicesOf(userId: string): Promise<Choice[]> {
  return rowsOf(
    db.connection(),
    'SELECT category, channel, wanted FROM notification_choices WHERE user_id = :userId',
    { userId }
  )
}

export async function storeChoices(
  trx: TransactionClientContract,
  userId: string,
  choices: Choice[],
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `INSERT INTO notification_choices (user_id, category, channel, wanted, changed_at)
     SELECT :userId, c.category, c.channel, c.wanted, :now
     FROM jsonb_to_recordset(CAST(:choices AS jsonb))
       AS c (category text, channel text, wanted boolean)
     ON CONFLICT (user_id, category, channel)
       DO UPDATE SET wanted = excluded.wanted, changed_at = excluded.changed_at`,
    { userId, choices: JSON.stringify(choices), now: now.toJSDate() }
  )
}

/** What members at these addresses chose for mails of a category; null where they left it as usual. */
export async function mailChoicesAt(
  addresses: string[],
  category: Category
): Promise<Map<string, boolean | null>> {
  const rows = await rowsOf<{ email: string; wanted: boolean | null }>(
    db.connection(),
    `SELECT u.email, n.wanted FROM users u LEFT JOIN notification_choices n
       ON n.user_id = u.id AND n.category = :category AND n.channel = 'email'
     WHERE u.email = ANY(:addresses)`,
    { addresses, category }
  )
  return new Map(rows.map(({ email, wanted }) => [email, wanted]))
}

export interface QuietHours {
  quiet_hours: boolean
  time_zone: string
}

export async function quietHoursOf(userId: string): Promise<QuietHours | null> {
  return db.from('users').select('quiet_hours', 'time_zone').where('id', userId).first()
}

export async function storeQuietHours(
  trx: TransactionClientContract,
  userId: string,
  quiet: boolean
): Promise<void> {
  await trx.from('users').where('id', userId).update({ quiet_hours: quiet })
}
