import type { Actor } from '#api/core/actor'
import { notFound } from '#api/core/errors'
import { isId } from '#api/core/ids'
import { revokeApiToken } from '../tokens/api_token_repository.js'
import { oversee } from './oversee.js'

/**
 * Revokes a person's API token and every token made with it. Throws what `oversee` throws, 404 for a
 * token that is not live or another person's.
 */
export function revokeTokenOf(
  actor: Actor,
  userId: string,
  { tokenId, reason }: { tokenId: string; reason: string },
  correlationId?: string
): Promise<void> {
  const asked = { actor, userId, act: 'revoke_token', reason, correlationId } as const
  return oversee(asked, async ({ trx, user, now, note }) => {
    const token = { id: tokenId, userId: user.id, scopes: null }
    if (!isId(tokenId) || !(await revokeApiToken(trx, token, now))) {
      throw notFound('There is no such live token.')
    }
    await note({ action: 'api_token.revoked', targetType: 'api_token', targetId: tokenId })
  })
}
