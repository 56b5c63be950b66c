import { randomBytes } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { hashOfToken } from '#api/accounts/token_hash'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound, unprocessable } from '#api/core/errors'
import { newId } from '#api/core/ids'
import { insertPreviewToken, revokePreviewTokenRow } from './preview_token_repository.js'

const USUAL_DAYS = 30
const MOST_DAYS = 180
const PREFIX = 'iitp_'

/** Makes a link for looking ahead; its secret is in the answer and nowhere else. */
export async function createPreviewToken(
  actor: Actor,
  { name, expiresAt: wished }: { name: string; expiresAt?: DateTime },
  correlationId?: string
): Promise<{ id: string; token: string }> {
  const now = wallClock.now()
  const expiresAt = wished ?? now.plus({ days: USUAL_DAYS })
  assertInTime(expiresAt, now)
  const token = `${PREFIX}${randomBytes(32).toString('base64url')}`
  const id = newId()
  await db.transaction(async (trx) => {
    const hash = hashOfToken(token)
    const row = { id, name, hash, hint: token.slice(-4), by: actor.userId, expiresAt }
    await insertPreviewToken(trx, row, now)
    await audit(trx, {
      actorId: actor.userId,
      action: 'preview_token.created',
      targetType: 'preview_token',
      targetId: id,
      after: { name, expires_at: expiresAt.toISO() },
      correlationId,
      channel: actor.channel,
    })
  })
  return { id, token }
}

/** From the next request on nobody looks ahead by this token any more. */
export async function revokePreviewToken(
  actor: Actor,
  id: string,
  reason: string,
  correlationId?: string
): Promise<void> {
  await db.transaction(async (trx) => {
    const name = await revokePreviewTokenRow(trx, id, wallClock.now())
    if (name === null) throw notFound('There is no live preview link with this id.')
    await audit(trx, {
      actorId: actor.userId,
      action: 'preview_token.revoked',
      targetType: 'preview_token',
      targetId: id,
      before: { name },
      reason,
      correlationId,
      channel: actor.channel,
    })
  })
}

function assertInTime(expiresAt: DateTime, now: DateTime): void {
  if (expiresAt <= now) throw unprocessable('expires_at', 'future', 'The end must lie ahead.')
  if (expiresAt > now.plus({ days: MOST_DAYS })) {
    const message = `A preview link lives ${MOST_DAYS} days at most.`
    throw unprocessable('expires_at', 'range', message)
  }
}
