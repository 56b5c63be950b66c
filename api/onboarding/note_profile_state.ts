import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { record } from '#api/core/outbox/outbox'
import { announceChange } from '#api/core/stream/resource_changes'

/** Recorded with `{ user_id, what }` whenever a profile comes to be shown, or no longer is. */
export const PROFILE_MOVED = 'instructor_profile.moved'

/** `hidden` and `shown_again` follow from steps, `kept_back` and `let_go` are what staff do. */
export type ProfileMove =
  'went_live' | 'paused' | 'resumed' | 'hidden' | 'shown_again' | 'kept_back' | 'let_go'

interface Moved {
  userId: string
  what: ProfileMove
  /** What keeps it from being shown, after the move. */
  because?: readonly string[]
  /** Null where it followed from something else; that is in the log by itself. */
  actor: Actor | null
  reason?: string
  correlationId?: string
}

export async function noteProfileState(
  trx: TransactionClientContract,
  { userId, what, because = [], actor, reason, correlationId }: Moved
): Promise<void> {
  await audit(trx, {
    actorId: actor?.userId ?? null,
    action: `instructor_profile.${what}`,
    targetType: 'user',
    targetId: userId,
    after: { hidden_because: because },
    reason,
    correlationId,
    channel: actor?.channel ?? 'job',
  })
  await record(trx, { name: PROFILE_MOVED, payload: { user_id: userId, what } })
  await announceChange(trx, 'instructors', [userId])
}
