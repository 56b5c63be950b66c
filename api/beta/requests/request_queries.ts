import db from '@adonisjs/lucid/services/db'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import { isLive } from '../invites/live_sql.js'
import type { InviteRequestRow, Standing } from './invite_request.js'

/** A wish with who closed it and what stands in its way. */
export interface ListedRequest extends InviteRequestRow {
  standing: Standing
  closed_by_name: string | null
  declined_before: string | number
}

const STANDING = `CASE
  WHEN EXISTS (SELECT 1 FROM users u WHERE u.email_key = r.email_key
    AND u.state NOT IN ('pending_verification', 'deleted')) THEN 'already_member'
  WHEN EXISTS (SELECT 1 FROM mail_suppressions s WHERE s.address = r.email) THEN 'suppressed'
  WHEN EXISTS (SELECT 1 FROM invites i WHERE i.email_key = r.email_key
    AND (r.role IS NULL OR i.role = r.role) AND ${isLive('i.state')}) THEN 'already_invited'
  ELSE 'ready' END`

export const requestList: ListDefinition = {
  fields: {
    id: { column: 'r.id', kind: 'text', filled: true },
    email: { column: 'r.email', kind: 'text', filled: true },
    role: { column: 'r.role', kind: 'text' },
    state: { column: 'r.state', kind: 'text', filled: true },
    standing: { column: `(${STANDING})`, kind: 'text', filled: true },
    times_asked: { column: 'r.times_asked', kind: 'number', filled: true },
    first_asked_at: { column: 'r.first_asked_at', kind: 'instant', filled: true },
    requested_at: { column: 'r.requested_at', kind: 'instant', filled: true },
    closed_at: { column: 'r.closed_at', kind: 'instant' },
    closed_by: { column: 'r.closed_by', kind: 'text' },
  },
  search: ['r.email'],
  defaultSort: { field: 'requested_at', direction: 'desc' },
  idColumn: 'r.id',
}

/** Wishes for an invite. The caller adds filters, order and limit. */
export function requestQuery() {
  return db.from('invite_requests as r').select(
    'r.*',
    db.raw(`${STANDING} AS standing`),
    db.raw('(SELECT u.first_name FROM users u WHERE u.id = r.closed_by) AS closed_by_name'),
    db.raw(`(SELECT count(*) FROM invite_requests before WHERE before.email_key = r.email_key
      AND before.state = 'declined' AND before.requested_at < r.requested_at) AS declined_before`)
  )
}

export async function findListedRequest(id: string): Promise<ListedRequest | null> {
  return requestQuery().where('r.id', id).first()
}

export async function findRequest(id: string): Promise<InviteRequestRow | null> {
  return db.from('invite_requests').where('id', id).first()
}

/** Which of these are still open. */
export async function findOpenRequests(ids: string[]): Promise<string[]> {
  const rows = await db
    .from('invite_requests')
    .select('id')
    .whereRaw('id = ANY(?)', [ids])
    .where('state', 'open')
  return rows.map((row) => row.id)
}

/** The earlier and later wishes of the same mailbox, newest first. */
export async function otherRequests({
  id,
  email_key: emailKey,
}: InviteRequestRow): Promise<InviteRequestRow[]> {
  return db
    .from('invite_requests')
    .where('email_key', emailKey)
    .whereNot('id', id)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
}
