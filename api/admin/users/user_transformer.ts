import { ROLES } from '#api/accounts/permissions'
import { id, instant, listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'
import type { UserRow } from './user_queries.js'

const STATES = ['pending_verification', 'active', 'suspended', 'deactivated', 'deleted']

export const userMembers = {
  id,
  email: text,
  first_name: text,
  last_name: text,
  state: oneOf(STATES),
  roles: listOf(oneOf(ROLES)),
  founding_number: orNull({ type: 'integer' }),
  created_at: instant,
  last_seen_at: orNull(instant),
}

export const userSchema = named('User', object(userMembers))

export const toUser = (row: UserRow) => ({
  id: row.id,
  email: row.email,
  first_name: row.first_name,
  last_name: row.last_name,
  state: row.state,
  roles: row.roles,
  founding_number: row.founding_number,
  created_at: row.created_at.toISOString(),
  last_seen_at: row.last_seen_at?.toISOString() ?? null,
})
