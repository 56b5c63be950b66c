import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { scopeTooWide, tooManyTokens } from '../errors.js'
import { grantedPermissions } from '../roles/granted_permissions.js'
import { lockUser } from '../user_repository.js'
import { newApiToken } from './api_token.js'
import { insertApiToken, listApiTokens, type ApiTokenRow } from './api_token_repository.js'

/** How long a token lives when nothing shorter is asked for; also the longest. */
export const MOST_DAYS = 90

/** Live ones a person may have; the machine's own commands are not counted out. */
const MOST_TOKENS = 50

/**
 * Makes a personal access token; its secret is in the answer and nowhere else. Nobody gives more than
 * they have: a token made with a token may do no more and lives no longer. Throws 403
 * `scope_too_wide`, 409 `too_many_tokens`.
 */
export async function createApiToken(
  actor: Pick<Actor, 'userId' | 'permissions' | 'tokenId' | 'channel'>,
  wish: { name: string; scopes: readonly string[]; days?: number },
  correlationId?: string
): Promise<ApiTokenRow & { token: string }> {
  assertHas(actor.permissions, wish.scopes)
  const { token, hash, hint } = newApiToken()
  const now = wallClock.now()
  return db.transaction(async (trx) => {
    // Asked again under the lock: what is being taken away at this moment must not outlive it.
    const owner = await lockUser(trx, actor.userId)
    assertHas(owner ? grantedPermissions(owner, wish) : new Set(), wish.scopes)
    const live = await listApiTokens(actor.userId, now, trx)
    if (live.length >= MOST_TOKENS && actor.channel !== 'command') throw tooManyTokens(MOST_TOKENS)
    const row = await insertApiToken(
      trx,
      {
        id: newId(),
        userId: actor.userId,
        parentId: actor.tokenId ?? null,
        name: wish.name,
        hash,
        hint,
        scopes: [...wish.scopes],
        expiresAt: now.plus({ days: wish.days ?? MOST_DAYS }),
      },
      now
    )
    await audit(trx, {
      actorId: actor.userId,
      action: 'api_token.created',
      targetType: 'api_token',
      targetId: row.id,
      after: { scopes: row.scopes, expires_at: row.expires_at.toISOString() },
      correlationId,
      channel: actor.channel,
    })
    return { ...row, token }
  })
}

function assertHas(permissions: ReadonlySet<string>, scopes: readonly string[]): void {
  const tooWide = scopes.filter((scope) => !permissions.has(scope))
  if (tooWide.length > 0) throw scopeTooWide(tooWide)
}
