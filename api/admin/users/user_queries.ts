import db from '@adonisjs/lucid/services/db'
import { rowsOf } from '#api/core/queue/sql'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'
import type { Role } from '#api/accounts/permissions'
import type { UserState } from '#api/accounts/user'

export interface UserRow {
  id: string
  email: string
  first_name: string
  last_name: string
  state: UserState
  roles: Role[]
  founding_number: number | null
  created_at: Date
  last_seen_at: Date | null
}

export const userList: ListDefinition = {
  fields: {
    id: { column: 'u.id', kind: 'text', filled: true },
    email: { column: 'u.email', kind: 'text', filled: true },
    first_name: { column: 'u.first_name', kind: 'text', filled: true },
    last_name: { column: 'u.last_name', kind: 'text', filled: true },
    state: { column: 'u.state', kind: 'text', filled: true },
    role: { column: 'role', kind: 'text', among: 'SELECT user_id FROM user_roles WHERE' },
    created_at: { column: 'u.created_at', kind: 'instant', filled: true },
  },
  // As the index `users_search` has it, so that a part of a name or address is found by it.
  search: [`(u.first_name || ' ' || u.last_name || ' ' || u.email)`],
  defaultSort: { field: 'created_at', direction: 'desc' },
  idColumn: 'u.id',
}

/** People with their roles and when they were last here themselves. */
export const userQuery = () =>
  db.from('users as u').select(
    'u.id',
    'u.email',
    'u.first_name',
    'u.last_name',
    'u.state',
    'u.created_at',
    db.raw(
      'ARRAY(SELECT r.role FROM user_roles r WHERE r.user_id = u.id ORDER BY r.role) AS roles'
    ),
    db.raw('(SELECT f.number FROM founding_members f WHERE f.user_id = u.id) AS founding_number'),
    db.raw(`(SELECT max(s.last_seen_at) FROM sessions s
         WHERE s.user_id = u.id AND s.impersonation_id IS NULL) AS last_seen_at`)
  )

export const findListedUser = (id: string): Promise<UserRow | null> =>
  userQuery().where('u.id', id).first()

export interface SuspensionRow {
  at: Date
  reason: string | null
  actor_id: string | null
}

/** When, why and by whom a person was shut out last. */
export async function lastSuspension(userId: string): Promise<SuspensionRow | null> {
  const rows = await rowsOf<SuspensionRow>(
    db.connection(),
    `SELECT at, reason, actor_id FROM audit_events
     WHERE target_type = 'user' AND target_id = :userId AND action = 'user.suspended'
     ORDER BY at DESC LIMIT 1`,
    { userId }
  )
  return rows[0] ?? null
}
