import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { newId } from '#api/core/ids'
import { rowsOf } from '#api/core/queue/sql'

export interface PreviewTokenRow {
  id: string
  name: string
  hint: string
  created_by: string | null
  created_at: Date
  expires_at: Date
  revoked_at: Date | null
  last_used_at: Date | null
}

export type UseKind = 'opened' | 'looked' | 'refused'

/** From where a token was used. */
export interface Browser {
  ip: string | null
  userAgent: string | null
}

export async function insertPreviewToken(
  trx: TransactionClientContract,
  token: { id: string; name: string; hash: string; hint: string; by: string; expiresAt: DateTime },
  now: DateTime
): Promise<void> {
  await trx.table('preview_tokens').insert({
    id: token.id,
    name: token.name,
    token_hash: token.hash,
    hint: token.hint,
    created_by: token.by,
    created_at: now.toJSDate(),
    expires_at: token.expiresAt.toJSDate(),
  })
}

export async function findPreviewTokenByHash(hash: string): Promise<PreviewTokenRow | null> {
  return db.from('preview_tokens').where('token_hash', hash).first()
}

/** @returns its name; null when it is unknown or was revoked before */
export async function revokePreviewTokenRow(
  trx: TransactionClientContract,
  id: string,
  now: DateTime
): Promise<string | null> {
  const [row] = await rowsOf<{ name: string }>(
    trx,
    `UPDATE preview_tokens SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL
     RETURNING name`,
    { id, now: now.toJSDate() }
  )
  return row?.name ?? null
}

/** When a live token was used last, `null` when never; undefined when it is not live. */
export async function lastUseOfLiveToken(
  id: string,
  now: DateTime
): Promise<Date | null | undefined> {
  const [row] = await rowsOf<{ last_used_at: Date | null }>(
    db.connection(),
    `SELECT last_used_at FROM preview_tokens
     WHERE id = :id AND revoked_at IS NULL AND expires_at > :now`,
    { id, now: now.toJSDate() }
  )
  return row?.last_used_at
}

export async function logUse(
  tokenId: string,
  kind: UseKind,
  { ip, userAgent }: Browser,
  now: DateTime
): Promise<void> {
  await rowsOf(
    db.connection(),
    `WITH used AS (
       UPDATE preview_tokens SET last_used_at = :now WHERE id = :tokenId AND :kind <> 'refused'
     )
     INSERT INTO preview_token_uses (id, token_id, at, kind, ip, user_agent)
     VALUES (:id, :tokenId, :now, :kind, :ip, :userAgent)`,
    { id: newId(), tokenId, kind, ip, userAgent, now: now.toJSDate() }
  )
}
