import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf, type Client } from '#api/core/queue/sql'

export interface SigningKeyRow {
  kid: string
  sealed_jwk: string
  retired_at: Date | null
}

/** The newest first. */
export async function storedKeys(client: Client = db.connection()): Promise<SigningKeyRow[]> {
  return rowsOf(
    client,
    'SELECT kid, sealed_jwk, retired_at FROM signing_keys ORDER BY created_at DESC, kid'
  )
}

/** Lets one process at a time add keys; held until the transaction ends. */
export async function lockKeys(trx: TransactionClientContract): Promise<void> {
  await rowsOf(trx, `SELECT pg_advisory_xact_lock(hashtext('accounts.signing_keys'))`)
}

/** Stores a key; the ones before it sign no longer, and the long retired are forgotten. */
export async function succeedKeys(
  trx: TransactionClientContract,
  key: { kid: string; sealedJwk: string },
  now: DateTime
): Promise<void> {
  await rowsOf(trx, 'DELETE FROM signing_keys WHERE retired_at < :longAgo', {
    longAgo: now.minus({ days: 1 }).toJSDate(),
  })
  await rowsOf(trx, 'UPDATE signing_keys SET retired_at = :now WHERE retired_at IS NULL', {
    now: now.toJSDate(),
  })
  await rowsOf(
    trx,
    'INSERT INTO signing_keys (kid, sealed_jwk, created_at) VALUES (:kid, :sealedJwk, :now)',
    { ...key, now: now.toJSDate() }
  )
}
