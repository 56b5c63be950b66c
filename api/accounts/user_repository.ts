import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'
import { emailKey } from './email.js'
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
export const PERSON = `u.id, u.email, u.first_name, u.last_name, u.state, u.permission_version,
  ARRAY(SELECT r.role FROM user_roles r WHERE r.user_id = u.id ORDER BY r.role) AS roles`

/** Whether `users u` is somebody who may be signed in. */
export const LIVING = `u.state IN (${LIVING_STATES.map((state) => `'${state}'`).join(', ')})`

export async function findUser(id: string, client?: Client): Promise<User | null> {
  return (await findUsers([id], client))[0] ?? null
}

export async function findUsers(ids: string[], client: Client = db.connection()): Promise<User[]> {
  return rowsOf(client, `SELECT ${PERSON} FROM users u WHERE u.id = ANY(:ids)`, { ids })
}

export async function findUserByEmail(
  email: string,
  client: Client = db.connection()
): Promise<(User & { password_hash: string }) | null> {
  const sql = `SELECT ${PERSON}, u.password_hash FROM users u WHERE u.email = :email`
  return (await rowsOf<User & { password_hash: string }>(client, sql, { email }))[0] ?? null
}

export async function findUserWithPassword(
  id: string,
  client: Client = db.connection()
): Promise<(User & { password_hash: string }) | null> {
  const sql = `SELECT ${PERSON}, u.password_hash FROM users u WHERE u.id = :id`
  return (await rowsOf<User & { password_hash: string }>(client, sql, { id }))[0] ?? null
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
  return findUserWithPassword(id, trx)
}

/** The row as it stays until the transaction ends; others may read it so at once, nobody changes it. */
export async function shareUser(
  trx: TransactionClientContract,
  id: string
): Promise<(User & { password_hash: string }) | null> {
  await rowsOf(trx, 'SELECT 1 FROM users WHERE id = :id FOR SHARE', { id })
  return findUserWithPassword(id, trx)
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
