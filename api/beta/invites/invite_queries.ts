import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import type { InviteRow } from './invite.js'

/** An invite with what its mails say. */
export interface InviteListRow extends InviteRow {
  attempts: string | number
  last_error: string | null
}

export const inviteList: ListDefinition = {
  fields: {
    id: { column: 'invites.id', kind: 'text', filled: true },
    email: { column: 'invites.email', kind: 'text' },
    first_name: { column: 'invites.first_name', kind: 'text' },
    last_name: { column: 'invites.last_name', kind: 'text' },
    role: { column: 'invites.role', kind: 'text', filled: true },
    state: { column: 'invites.state', kind: 'text', filled: true },
    founding: { column: 'invites.founding', kind: 'boolean' },
    source: { column: 'invites.source', kind: 'text', filled: true },
    campaign: { column: 'invites.campaign', kind: 'text' },
    batch_id: { column: 'invites.batch_id', kind: 'text' },
    created_at: { column: 'invites.created_at', kind: 'instant', filled: true },
    sent_at: { column: 'invites.sent_at', kind: 'instant' },
    expires_at: { column: 'invites.expires_at', kind: 'instant', filled: true },
    redeemed_at: { column: 'invites.redeemed_at', kind: 'instant' },
  },
  search: ['invites.email', 'invites.first_name', 'invites.last_name', 'invites.campaign'],
  defaultSort: { field: 'created_at', direction: 'desc' },
  idColumn: 'invites.id',
}

/** Invites with the tries of their mails. The caller adds filters, order and limit. */
export function inviteQuery() {
  return db.from('invites').select(
    'invites.*',
    db.raw(`(SELECT coalesce(sum(m.attempts), 0) FROM mail_messages m
       WHERE m.kind = 'invite' AND m.cause_id = invites.id) AS attempts`),
    db.raw(`(SELECT m.last_error FROM mail_messages m
       WHERE m.kind = 'invite' AND m.cause_id = invites.id ORDER BY m.created_at DESC LIMIT 1)
       AS last_error`)
  )
}

export async function findListed(id: string): Promise<InviteListRow | null> {
  return inviteQuery().where('invites.id', id).first()
}

/** How many mails an invite has had, so that the next repetition gets a key of its own. */
export async function countMails(
  trx: TransactionClientContract,
  inviteId: string
): Promise<number> {
  const [{ mails }] = await trx
    .from('mail_messages')
    .where({ kind: 'invite', cause_id: inviteId })
    .count('* as mails')
  return Number(mails)
}
