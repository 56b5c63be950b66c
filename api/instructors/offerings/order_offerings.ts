import { createHash } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { unprocessable } from '#api/core/errors'
import { assertVersion } from '#api/core/etag'
import { assertInstructor } from '../assert_instructor.js'
import { writeOrder } from './offering_repository.js'
import { toOwnOffering } from './offering_transformer.js'
import { ownOfferings, type OwnOffering } from './own_offering_queries.js'

interface Wish {
  /** Those that are to come first; the others follow as they are. */
  offeringIds: readonly string[]
  ifMatch: string | undefined
  correlationId?: string | undefined
}

/** Names the order itself: it stays the same while only terms change. */
export const orderVersion = (offerings: readonly { id: string }[]): string =>
  createHash('sha256')
    .update(offerings.map(({ id }) => id).join())
    .digest('hex')
    .slice(0, 16)

/**
 * Puts the live offerings in the order in which students see them. Terms and their versions stay, so
 * that an open form can still be saved.
 *
 * @throws Refusal 412 `changed_meanwhile` with the order as it is; 422 for what is not on offer
 */
export async function orderOfferings(
  actor: Actor,
  { offeringIds, ifMatch, correlationId }: Wish
): Promise<OwnOffering[]> {
  assertInstructor(actor)
  const { userId } = actor
  return db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const before = await ownOfferings(userId, 'live', trx)
    assertVersion(ifMatch, orderVersion(before), () => ({ offerings: before.map(toOwnOffering) }))
    const after = inOrder(before, offeringIds)
    if (orderVersion(after) === orderVersion(before)) return before
    await writeOrder(
      trx,
      after.map(({ id }) => id)
    )
    await audit(trx, {
      actorId: userId,
      action: 'offerings.ordered',
      targetType: 'user',
      targetId: userId,
      after: { services: after.map(({ service }) => service.slug) },
      correlationId,
      channel: actor.channel,
    })
    return ownOfferings(userId, 'live', trx)
  })
}

function inOrder(live: readonly OwnOffering[], ids: readonly string[]): OwnOffering[] {
  const byId = new Map(live.map((offering) => [offering.id, offering]))
  const first = ids.map((id) => byId.get(id) ?? notOffered(id))
  return [...first, ...live.filter(({ id }) => !ids.includes(id))]
}

function notOffered(id: string): never {
  throw unprocessable('offering_ids', 'offered', `You have no live offering "${id}".`)
}
