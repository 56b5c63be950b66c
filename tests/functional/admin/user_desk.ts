import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import type { Role } from '#api/accounts/permissions'
import { issueAccessToken } from '#api/accounts/sessions/issue_access_token'
import { insertSession } from '#api/accounts/sessions/session_repository'
import { createApiToken } from '#api/accounts/tokens/create_api_token'
import { printableToken } from '#api/accounts/tokens/printable_token'
import type { User } from '#api/accounts/user'
import { newId } from '#api/core/ids'
import { call, type Answer } from '#tests/functional/accounts/calls'
import { actorFor, givenPerson } from '#tests/functional/accounts/people'

export const REASON = { reason: 'For a test' }

/** A request of a member of staff; nobody else gets a token that easily. */
export async function as(
  staff: Pick<User, 'email'>,
  method: string,
  path: string,
  body?: unknown
): Promise<Answer> {
  return call(method, `/admin${path}`, { bearer: await printableToken(staff.email), body })
}

/** Somebody who is signed in, and has a token of their own. */
export async function givenBusyPerson(role: Role) {
  const user = await givenPerson(role)
  return { user, session: await givenSession(user), token: await givenToken(user) }
}

/** A second factor, unless they have one already, as staff do. */
export const givenFactor = ({ id }: User) =>
  db.rawQuery(
    `INSERT INTO second_factors (user_id, sealed_secret, last_step, enrolled_at)
     VALUES (?, 'sealed', 0, now()) ON CONFLICT DO NOTHING`,
    [id]
  )

export async function givenSession(user: User): Promise<string> {
  const id = newId()
  const session = { id, userId: user.id, audience: 'web', methods: ['pwd'] } as const
  await db.transaction((trx) =>
    insertSession(trx, { ...session, userAgent: 'Test', ip: '192.0.2.1' }, DateTime.utc())
  )
  return id
}

export async function givenToken(user: User): Promise<string> {
  const wish = { name: 'Nightly', scopes: ['manage_own_profile'] }
  return (await createApiToken(actorFor(user), wish)).id
}

/** Staff signed in with all it takes, as a browser or script is. */
export async function givenStaffSession(user: User) {
  const session = { id: newId(), audience: 'staff', methods: ['pwd', 'otp'] } as const
  await db.transaction((trx) =>
    insertSession(trx, { ...session, userId: user.id, userAgent: null, ip: null }, DateTime.utc())
  )
  return { id: session.id, bearer: await issueAccessToken(user, session) }
}

/** The ticket of a link to view the site as somebody. */
export async function givenLink({ bearer }: { bearer: string }, { id }: User): Promise<string> {
  const { body } = await call('POST', `/admin/users/${id}/impersonation`, { bearer, body: REASON })
  return new URL(String(body.url)).searchParams.get('ticket')!
}

export const stateOf = async ({ id }: User): Promise<string> =>
  (await db.from('users').where('id', id).firstOrFail()).state

export const auditOf = (targetId: string) =>
  db.from('audit_events').where('target_id', targetId).orderBy('id')

/** Many people, as one statement; `n` is in the name and in the address. */
export async function givenMany(count: number): Promise<void> {
  await db.rawQuery(
    `INSERT INTO users (id, market_id, email, email_key, password_hash, first_name, last_name, state,
       created_at, updated_at)
     SELECT '01M' || lpad(n::text, 23, '0'), (SELECT id FROM markets LIMIT 1),
       'many' || n || '@example.com', 'many' || n || '@example.com', '', 'Many',
       'Person' || n, CASE WHEN n % 10 = 0 THEN 'suspended' ELSE 'active' END,
       timestamptz '2026-01-01' + n * interval '1 second', now()
     FROM generate_series(1, ?::int) AS n`,
    [count]
  )
  await db.rawQuery(
    `INSERT INTO user_roles (user_id, role, granted_at)
     SELECT id, 'student', now() FROM users WHERE first_name = 'Many'`
  )
  await db.rawQuery('ANALYZE users, user_roles')
}
