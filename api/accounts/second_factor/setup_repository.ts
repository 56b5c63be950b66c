import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'

export interface FactorSetup {
  /** The challenge or the session that began it: nobody else can end it. */
  id: string
  userId: string
  sealedSecret: string
  expiresAt: DateTime
}

/** Keeps a secret until a code confirms it. One that is begun again keeps its own. */
export async function insertSetup(setup: FactorSetup, now: DateTime): Promise<string> {
  const rows = await rowsOf<{ sealed_secret: string }>(
    db.connection(),
    `INSERT INTO factor_setups AS f (id, user_id, sealed_secret, expires_at)
     VALUES (:id, :userId, :sealedSecret, :expiresAt)
     ON CONFLICT (id) DO UPDATE SET
       sealed_secret = CASE WHEN f.expires_at > :now THEN f.sealed_secret
         ELSE excluded.sealed_secret END,
       expires_at = excluded.expires_at
     RETURNING sealed_secret`,
    { ...setup, expiresAt: setup.expiresAt.toJSDate(), now: now.toJSDate() }
  )
  return rows[0].sealed_secret
}

export async function findSetup(
  id: string,
  userId: string,
  now: DateTime
): Promise<{ sealed_secret: string } | null> {
  const rows = await rowsOf<{ sealed_secret: string }>(
    db.connection(),
    `SELECT sealed_secret FROM factor_setups
     WHERE id = :id AND user_id = :userId AND expires_at > :now`,
    { id, userId, now: now.toJSDate() }
  )
  return rows[0] ?? null
}

/** Ends a setup: of many who confirm it at once, one gets `true`. Other setups of the person go too. */
export async function endSetups(
  trx: TransactionClientContract,
  userId: string,
  id: string
): Promise<boolean> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    'DELETE FROM factor_setups WHERE user_id = :userId RETURNING id',
    { userId }
  )
  return rows.some((row) => row.id === id)
}
