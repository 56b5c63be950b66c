import db from '@adonisjs/lucid/services/db'
import { STAFF_ROLES } from '#api/accounts/permissions'
import type { ApiTokenRow } from '#api/accounts/tokens/api_token_repository'
import { wallClock } from '#api/core/clock'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'

export interface StaffTokenRow extends ApiTokenRow {
  user_id: string
  owner_name: string
  owner_email: string
}

const OWNER = `u.first_name || ' ' || u.last_name`

export const staffTokenList: ListDefinition = {
  fields: {
    id: { column: 't.id', kind: 'text', filled: true },
    name: { column: 't.name', kind: 'text', filled: true },
    user_id: { column: 't.user_id', kind: 'text', filled: true },
    owner_email: { column: 'u.email', kind: 'text', filled: true },
    created_at: { column: 't.created_at', kind: 'instant', filled: true },
    expires_at: { column: 't.expires_at', kind: 'instant', filled: true },
    last_used_at: { column: 't.last_used_at', kind: 'instant' },
  },
  search: ['t.name', 'u.email', `(${OWNER})`],
  defaultSort: { field: 'created_at', direction: 'desc' },
  idColumn: 't.id',
}

/** Every live token with which a program could act as staff. */
export const staffTokenQuery = () =>
  db
    .from('api_tokens as t')
    .join('users as u', 'u.id', 't.user_id')
    .whereNull('t.revoked_at')
    .where('t.expires_at', '>', wallClock.now().toJSDate())
    .whereIn(
      't.user_id',
      db
        .from('user_roles')
        .whereIn('role', [...STAFF_ROLES])
        .select('user_id')
    )
    .select(
      't.id',
      't.user_id',
      't.name',
      't.hint',
      't.scopes',
      't.created_at',
      't.expires_at',
      't.last_used_at',
      'u.email as owner_email',
      db.raw(`${OWNER} AS owner_name`)
    )
