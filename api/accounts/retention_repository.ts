import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'

/** What is kept how long. Refresh tokens are kept spent until they run out, to tell a stolen one. */
const EXPIRED = [
  { table: 'refresh_tokens', key: 'token_hash', when: 'expires_at < :now', days: 0 },
  { table: 'sessions', key: 'id', when: 'coalesce(ended_at, last_seen_at) < :now', days: 31 },
  { table: 'api_tokens', key: 'id', when: 'coalesce(revoked_at, expires_at) < :now', days: 90 },
  { table: 'email_verifications', key: 'id', when: 'expires_at < :now', days: 7 },
  { table: 'factor_setups', key: 'id', when: 'expires_at < :now', days: 1 },
  { table: 'trusted_browsers', key: 'id', when: 'expires_at < :now', days: 0 },
  { table: 'address_requests', key: 'id', when: 'expires_at < :now', days: 7 },
  // One that took place tells which rows are its person's, for as long as there is the person.
  {
    table: 'email_changes',
    key: 'id',
    when: 'confirmed_at IS NULL AND created_at < :now',
    days: 30,
  },
  { table: 'sign_in_failures', key: 'subject', when: 'last_failure_at < :now', days: 1 },
]

const BATCH = 5_000

/** Deletes what nobody needs any more, in batches, and answers how many rows went. */
export async function purgeExpired(now: DateTime): Promise<number> {
  let gone = 0
  for (const { table, key, when, days } of EXPIRED) {
    const sql = `DELETE FROM ${table} WHERE ${key} IN
      (SELECT ${key} FROM ${table} WHERE ${when} LIMIT ${BATCH}) RETURNING 1`
    const bindings = { now: now.minus({ days }).toJSDate() }
    for (let deleted = BATCH; deleted === BATCH; gone += deleted) {
      deleted = (await rowsOf(db.connection(), sql, bindings)).length
    }
  }
  return gone
}
