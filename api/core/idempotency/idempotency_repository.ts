import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'

export interface IdempotencyScope {
  actorId: string
  route: string
  key: string
}

export interface StoredAnswer {
  request_hash: string
  locked_until: Date | null
  status: number | null
  headers: Record<string, string> | null
  body: string | null
}

/**
 * Takes the key for this request: `true` when we own it now. A lock whose owner died is free again
 * once it ran out; a key older than a day is forgotten.
 */
export async function takeKey(
  scope: IdempotencyScope,
  requestHash: string,
  now: DateTime,
  lockSeconds: number
): Promise<boolean> {
  const taken = await db.rawQuery(
    `INSERT INTO idempotency_keys
       (actor_id, route, key, request_hash, locked_until, created_at, expires_at)
     VALUES (:actorId, :route, :key, :requestHash, :lockedUntil, :now, :expiresAt)
     ON CONFLICT (actor_id, route, key) DO UPDATE
       SET request_hash = excluded.request_hash, locked_until = excluded.locked_until,
           status = NULL, headers = NULL, body = NULL,
           created_at = excluded.created_at, expires_at = excluded.expires_at
       WHERE idempotency_keys.expires_at <= :now
          OR (idempotency_keys.status IS NULL AND idempotency_keys.locked_until <= :now
              AND idempotency_keys.request_hash = excluded.request_hash)
     RETURNING 1`,
    {
      ...scope,
      requestHash,
      now: now.toJSDate(),
      lockedUntil: now.plus({ seconds: lockSeconds }).toJSDate(),
      expiresAt: now.plus({ hours: 24 }).toJSDate(),
    }
  )
  return taken.rows.length === 1
}

export async function findAnswer(scope: IdempotencyScope): Promise<StoredAnswer | null> {
  return db.from('idempotency_keys').where(toColumns(scope)).first()
}

export async function storeAnswer(
  scope: IdempotencyScope,
  answer: { status: number; headers: Record<string, string>; body: string }
): Promise<void> {
  await db
    .from('idempotency_keys')
    .where(toColumns(scope))
    .update({ ...answer, headers: JSON.stringify(answer.headers), locked_until: null })
}

/** Frees a key whose request failed in a way that a retry may mend. */
export async function releaseKey(scope: IdempotencyScope): Promise<void> {
  await db.from('idempotency_keys').where(toColumns(scope)).whereNull('status').delete()
}

export async function extendLock(scope: IdempotencyScope, until: DateTime): Promise<void> {
  await db
    .from('idempotency_keys')
    .where(toColumns(scope))
    .whereNull('status')
    .update({ locked_until: until.toJSDate() })
}

export async function purgeExpiredKeys(now: DateTime): Promise<number> {
  const deleted = await db
    .from('idempotency_keys')
    .where('expires_at', '<=', now.toJSDate())
    .delete()
  return Number(deleted)
}

const toColumns = ({ actorId, route, key }: IdempotencyScope) => ({ actor_id: actorId, route, key })
