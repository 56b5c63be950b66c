import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import { emailKey } from './email.js'
import type { Audience } from './sessions/audience.js'
import { LIVING_STATES, type User, type UserState } from './user.js'

export interface NewUser {
  id: string
  email: string
  passwordHash: string
  firstName: string
  lastName: string
  state: UserState
}

/** What makes a person out of `users u`. */
const COLUMNS = `u.id, u.email, u.first_name, u.last_name, u.state, u.permission_version,
  ARRAY(SELECT r.role FROM user_roles r WHERE r.user_id = u.id ORDER BY r.role) AS roles`

const LIVING = `u.state IN (${LIVING_STATES.map((state) => `'${state}'`).join(', ')})`

export async function findUser(id: string, client?: Client): Promise<User | null> {
  return (await findUsers([id], client))[0] ?? null
}

export async function findUsers(ids: string[], client: Client = db.connection()): Promise<User[]> {
  return rowsOf(client, `SELECT ${COLUMNS} FROM users u WHERE u.id = ANY(:ids)`, { ids })
}

export async function findUserByEmail(
  email: string,
  client: Client = db.connection()
): Promise<(User & { password_hash: string }) | null> {
  const sql = `SELECT ${COLUMNS}, u.password_hash FROM users u WHERE u.email = :email`
  return (await rowsOf<User & { password_hash: string }>(client, sql, { email }))[0] ?? null
}

export interface SessionUser extends User {
  session_id: string
  audience: Audience
  methods: string[]
}

/** Who is behind a session, if it has not ended and they may be signed in: one query a request. */
export async function findUserOfSession(sessionId: string): Promise<SessionUser | null> {
  const rows = await rowsOf<SessionUser>(
    db.connection(),
    `SELECT ${COLUMNS}, s.id AS session_id, s.audience, s.methods
     FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.id = :sessionId AND s.ended_at IS NULL AND ${LIVING}`,
    { sessionId }
  )
  return rows[0] ?? null
}

export interface TokenUser extends User {
  token_id: string
  scopes: string[]
  last_used_at: Date | null
}

/** Who is behind an API token, if it is live and they may be signed in. */
export function findUserOfToken(tokenHash: string, now: DateTime): Promise<TokenUser | null> {
  return findTokenUser('t.token_hash = :wanted', tokenHash, now)
}

/** As above, by the token's id. */
export function findUserOfTokenId(id: string, now: DateTime): Promise<TokenUser | null> {
  return findTokenUser('t.id = :wanted', id, now)
}

async function findTokenUser(which: string, wanted: string, now: DateTime) {
  const rows = await rowsOf<TokenUser>(
    db.connection(),
    `SELECT ${COLUMNS}, t.id AS token_id, t.scopes, t.last_used_at
     FROM api_tokens t JOIN users u ON u.id = t.user_id
     WHERE ${which} AND t.revoked_at IS NULL AND t.expires_at > :now AND ${LIVING}`,
    { wanted, now: now.toJSDate() }
  )
  return rows[0] ?? null
}

/**
 * Stores a person of the first market. An address that is taken answers `null`, unless only an
 * unproven sign-up holds it and the newcomer has proven it: then the account becomes theirs.
 */
export async function insertUser(
  trx: TransactionClientContract,
  user: NewUser,
  now: DateTime
): Promise<{ id: string; created: boolean } | null> {
  const rows = await rowsOf<{ id: string; created: boolean }>(
    trx,
    `INSERT INTO users (id, market_id, email, email_key, password_hash, first_name, last_name, state,
       created_at, updated_at)
     SELECT :id, m.id, :email, :emailKey, :passwordHash, :firstName, :lastName, :state, :now, :now
       FROM markets m ORDER BY m.id LIMIT 1
     ON CONFLICT (email) DO UPDATE
       SET password_hash = excluded.password_hash, first_name = excluded.first_name,
           last_name = excluded.last_name, state = excluded.state,
           permission_version = users.permission_version + 1, updated_at = excluded.updated_at
       WHERE users.state = 'pending_verification' AND excluded.state = 'active'
     RETURNING id, id = :id AS created`,
    { ...user, emailKey: emailKey(user.email), now: now.toJSDate() }
  )
  return rows[0] ?? null
}

/** The row as it is, locked until the transaction ends. */
export async function lockUser(
  trx: TransactionClientContract,
  id: string
): Promise<(User & { password_hash: string }) | null> {
  await rowsOf(trx, 'SELECT 1 FROM users WHERE id = :id FOR UPDATE', { id })
  const sql = `SELECT ${COLUMNS}, u.password_hash FROM users u WHERE u.id = :id`
  return (await rowsOf<User & { password_hash: string }>(trx, sql, { id }))[0] ?? null
}

/** Changes a person; the permission version grows, so that what was said of them before is old. */
export async function updateUser(
  trx: TransactionClientContract,
  id: string,
  changes: Partial<Pick<NewUser, 'state' | 'passwordHash' | 'firstName' | 'lastName'>>,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    `UPDATE users SET state = coalesce(:state, state),
       password_hash = coalesce(:passwordHash, password_hash),
       first_name = coalesce(:firstName, first_name), last_name = coalesce(:lastName, last_name),
       permission_version = permission_version + 1, updated_at = :now
     WHERE id = :id`,
    {
      state: null,
      passwordHash: null,
      firstName: null,
      lastName: null,
      ...changes,
      id,
      now: now.toJSDate(),
    }
  )
}
