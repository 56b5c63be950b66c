import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { isId } from '#api/core/ids'
import { revokeApiToken as revoke } from './api_token_repository.js'

/**
 * Revokes one's own token and every token made with it. An API token may revoke none that may do more
 * than itself. Throws 404.
 */
export async function revokeApiToken(
  actor: Actor,
  id: string,
  correlationId?: string
): Promise<void> {
  const scopes = actor.tokenId ? [...actor.permissions] : null
  await db.transaction(async (trx) => {
    const found =
      isId(id) && (await revoke(trx, { id, userId: actor.userId, scopes }, wallClock.now()))
    if (!found) throw notFound('You have no such token.')
    await audit(trx, {
      actorId: actor.userId,
      action: 'api_token.revoked',
      targetType: 'api_token',
      targetId: id,
      correlationId,
      channel: actor.channel,
    })
  })
}
