import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { reactToStanding } from '#api/accounts/standing_reactions'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { assertVersion } from '#api/core/etag'
import { assertInstructor } from '../assert_instructor.js'
import {
  UNSAVED,
  type InstructorProfile,
  type InstructorProfileFields,
} from './instructor_profile.js'
import {
  findInstructorProfile,
  insertInstructorProfile,
  storeInstructorProfile,
} from './profile_repository.js'
import { toInstructorProfile } from './profile_transformer.js'
import { settleSlug } from './settle_slug.js'

/** Writes an instructor's profile; the first time makes it. The audit log names fields, not words. */
export async function changeInstructorProfile(
  actor: Actor,
  fields: InstructorProfileFields,
  ifMatch: string | undefined,
  correlationId?: string
): Promise<InstructorProfile> {
  assertInstructor(actor)
  const { userId } = actor
  return db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const before = await findInstructorProfile(userId, trx)
    const version = before?.version ?? UNSAVED.version
    const seen = await toInstructorProfile(userId, before, trx)
    assertVersion(ifMatch, version, () => seen)
    const changed = changedFields(fields, before ?? UNSAVED)
    if (before && changed.length === 0) return before
    if (!before) await makeInstructorProfile(trx, userId)
    const next = { ...fields, version: version + 1 }
    await storeInstructorProfile(trx, userId, next, wallClock.now())
    await audit(trx, {
      actorId: userId,
      action: 'instructor_profile.changed',
      targetType: 'user',
      targetId: userId,
      after: { fields: changed },
      correlationId,
      channel: actor.channel,
    })
    await reactToStanding(trx, [userId])
    return (await findInstructorProfile(userId, trx))!
  })
}

/** A draft with an address by the person's name; the caller holds the person's row. */
export async function makeInstructorProfile(
  trx: TransactionClientContract,
  userId: string
): Promise<void> {
  const slug = await settleSlug(trx, userId)
  await insertInstructorProfile(trx, { userId, slug }, wallClock.now())
}

const changedFields = (
  fields: InstructorProfileFields,
  before: InstructorProfileFields | typeof UNSAVED
) =>
  (Object.keys(fields) as (keyof InstructorProfileFields)[]).filter(
    (name) => JSON.stringify(fields[name]) !== JSON.stringify(before[name])
  )
