import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { rowsOf } from '#api/core/queue/sql'

export type Purpose = 'password_reset' | 'verification'

/** Something that was asked for in the name of an address, whether or not anybody has it. */
export interface AddressRequest {
  id: string
  email: string
  expires_at: Date
  used_at: Date | null
}

export interface NewAddressRequest {
  id: string
  purpose: Purpose
  email: string
  tokenHash: string
  expiresAt: DateTime
}

const COLUMNS = 'id, email, expires_at, used_at'

/** Stores a request, unless the address has had `most` since `since`. */
export async function insertAddressRequest(
  trx: TransactionClientContract,
  request: NewAddressRequest,
  { most, since }: { most: number; since: DateTime },
  now: DateTime
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `INSERT INTO address_requests (id, purpose, email, token_hash, created_at, expires_at)
     SELECT :id, :purpose, :email, :tokenHash, :now, :expiresAt
     WHERE (SELECT count(*) FROM address_requests
            WHERE email = :email AND purpose = :purpose AND created_at > :since) < :most
     RETURNING 1`,
    {
      ...request,
      most,
      since: since.toJSDate(),
      expiresAt: request.expiresAt.toJSDate(),
      now: now.toJSDate(),
    }
  )
  return rows.length > 0
}

/** By the secret of its link, open or not. */
export async function findAddressRequest(
  purpose: Purpose,
  tokenHash: string
): Promise<AddressRequest | null> {
  const rows = await rowsOf<AddressRequest>(
    db.connection(),
    `SELECT ${COLUMNS} FROM address_requests
     WHERE token_hash = :tokenHash AND purpose = :purpose`,
    { tokenHash, purpose }
  )
  return rows[0] ?? null
}

export async function findOpenAddressRequests(
  ids: string[],
  now: DateTime
): Promise<AddressRequest[]> {
  return rowsOf(
    db.connection(),
    `SELECT ${COLUMNS} FROM address_requests
     WHERE id = ANY(:ids) AND used_at IS NULL AND expires_at > :now`,
    { ids, now: now.toJSDate() }
  )
}

/** Uses a request up, and every other of its kind for the address; of many at once, one may. */
export async function useAddressRequest(
  trx: TransactionClientContract,
  id: string,
  now: DateTime
): Promise<boolean> {
  const used = await rowsOf<{ email: string; purpose: string }>(
    trx,
    `UPDATE address_requests SET used_at = :now
     WHERE id = :id AND used_at IS NULL AND expires_at > :now RETURNING email, purpose`,
    { id, now: now.toJSDate() }
  )
  if (used.length > 0) await closeAddressRequests(trx, used[0].email, now)
  return used.length > 0
}

/** Nothing that was asked for in the name of the address counts any more. */
export async function closeAddressRequests(
  trx: TransactionClientContract,
  email: string,
  now: DateTime
): Promise<void> {
  await rowsOf(
    trx,
    'UPDATE address_requests SET used_at = :now WHERE email = :email AND used_at IS NULL',
    { email, now: now.toJSDate() }
  )
}
