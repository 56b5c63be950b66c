import db from '@adonisjs/lucid/services/db'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { assertVersion } from '#api/core/etag'
import { assertInstructor } from '#api/instructors/assert_instructor'
import { assertBuffers } from '../free_time/buffers.js'
import { USUAL_TERMS, type BookingTerms } from './booking_terms.js'
import { findTerms, storeTerms } from './terms_repository.js'

/** What holds for an instructor, chosen or not. */
export const termsOf = async (userId: string) => (await findTerms(userId)) ?? USUAL_TERMS

/**
 * Changes under which conditions the caller's time can be taken, from the next question on; what is booked
 * stays booked.
 *
 * @throws Refusal 412 `changed_meanwhile`; 422 for buffers that nobody may choose
 */
export async function changeTerms(
  actor: Actor,
  terms: BookingTerms,
  ifMatch: string | undefined,
  correlationId?: string
): Promise<BookingTerms & { version: number }> {
  assertInstructor(actor)
  assertBuffers({
    plainBufferMinutes: terms.buffer_minutes,
    travelBufferMinutes: terms.travel_buffer_minutes,
  })
  return db.transaction(async (trx) => {
    await lockUser(trx, actor.userId)
    const before = (await findTerms(actor.userId, trx)) ?? USUAL_TERMS
    assertVersion(ifMatch, before.version, () => ({ ...before }))
    const next = { ...terms, version: before.version + 1 }
    const changed = Object.keys(terms).filter(
      (name) => terms[name as keyof BookingTerms] !== before[name as keyof BookingTerms]
    )
    if (changed.length === 0) return before
    await storeTerms(trx, actor.userId, next)
    await audit(trx, {
      actorId: actor.userId,
      action: 'availability_settings.changed',
      targetType: 'user',
      targetId: actor.userId,
      before: { ...before },
      after: next,
      correlationId,
      channel: actor.channel,
    })
    return next
  })
}
