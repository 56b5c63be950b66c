import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'

export interface SessionBeginning {
  id: string
  first_name: string
  ip: string | null
  created_at: Date
}

/** Sessions as mails tell of them, of those who still have an account. */
export function findBeginnings(ids: string[]): Promise<SessionBeginning[]> {
  return rowsOf(
    db.connection(),
    `SELECT s.id, u.first_name, s.ip, s.created_at
     FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.id = ANY(:ids) AND u.state <> 'deleted'`,
    { ids }
  )
}

/**
 * Whether one of the sessions we remember of a person came from the same browser: it calls itself the
 * same, or differs by its version alone and came from the same address. Where staff looked through the
 * person's eyes it was not the person's. A new account, which has no sessions yet, knows nothing that
 * could differ.
 *
 * @param youngSince accounts made after it are new
 */
export async function isKnownBrowser(
  trx: TransactionClientContract,
  { userId, userAgent, ip }: { userId: string; userAgent: string | null; ip: string },
  youngSince: DateTime
): Promise<boolean> {
  const [{ known }] = await rowsOf<{ known: boolean }>(
    trx,
    `WITH own AS (SELECT user_agent, ip FROM sessions
       WHERE user_id = :userId AND impersonation_id IS NULL)
     SELECT EXISTS (
       SELECT 1 FROM own WHERE user_agent IS NOT DISTINCT FROM :userAgent
         OR (ip = :ip AND regexp_replace(user_agent, '[0-9._]+', '', 'g')
           = regexp_replace(:userAgent, '[0-9._]+', '', 'g'))
     ) OR (NOT EXISTS (SELECT 1 FROM own)
       AND EXISTS (SELECT 1 FROM users WHERE id = :userId AND created_at > :youngSince)) AS known`,
    { userId, userAgent, ip, youngSince: youngSince.toJSDate() }
  )
  return known
}
