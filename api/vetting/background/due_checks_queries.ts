import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { rowsOf } from '#api/core/queue/sql'
import { CHECK_TERMS } from './check.js'

const AT_ONCE = 200

/** Whose checks want something done; `:soon` is the day up to which passes are about to run out. */
const DUE = {
  lapsed: 'lapsed_at IS NULL AND expires_at <= :now',
  expiring: `lapsed_at IS NULL AND expires_at > :now AND expires_at <= :soon
    AND state = 'passed' AND reminded_at IS NULL`,
  warned: `state = 'pre_adverse'`,
} as const
export type DueKind = keyof typeof DUE

/** Some of the people after one, in the order of their ids. */
export async function dueChecks(kind: DueKind, now: Date, after: string): Promise<string[]> {
  const soon = new Date(now.getTime() + CHECK_TERMS.renewalDays * 86_400_000)
  const named = Object.entries({ now, soon }).filter(([name]) => DUE[kind].includes(`:${name}`))
  const rows = await rowsOf<{ user_id: string }>(
    db.connection(),
    `SELECT user_id FROM background_checks WHERE ${DUE[kind]} AND user_id > :after
     ORDER BY user_id LIMIT ${AT_ONCE}`,
    { ...Object.fromEntries(named), after }
  )
  return rows.map(({ user_id: id }) => id)
}

export async function markLapsed(trx: TransactionClientContract, userId: string, now: Date) {
  await trx.from('background_checks').where('user_id', userId).update({ lapsed_at: now })
}

export async function markReminded(trx: TransactionClientContract, userId: string, now: Date) {
  await trx.from('background_checks').where('user_id', userId).update({ reminded_at: now })
}
