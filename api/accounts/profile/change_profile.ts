import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { assertVersion } from '#api/core/etag'
import { reactToName } from '../name_reactions.js'
import { lockUser } from '../user_repository.js'
import {
  findProfile,
  storeProfile,
  type Profile,
  type ProfileFields,
} from './profile_repository.js'
import { toProfile } from './profile_transformer.js'

const NAMES = ['first_name', 'last_name']

/** Writes a person's profile; the audit log names the fields that changed, never what they say. */
export async function changeProfile(
  actor: Actor,
  fields: ProfileFields,
  ifMatch: string | undefined,
  correlationId?: string
): Promise<Profile> {
  return db.transaction(async (trx) => {
    await lockUser(trx, actor.userId)
    const before = await findProfile(actor.userId, trx)
    if (!before) throw notFound()
    assertVersion(ifMatch, before.version, () => toProfile(before))
    const changed = Object.keys(fields).filter(
      (field) => fields[field as keyof ProfileFields] !== before[field as keyof ProfileFields]
    )
    if (changed.length === 0) return before
    await storeProfile(trx, actor.userId, fields, wallClock.now())
    if (NAMES.some((name) => changed.includes(name))) await reactToName(trx, actor.userId, before)
    await audit(trx, {
      actorId: actor.userId,
      action: 'profile.changed',
      targetType: 'user',
      targetId: actor.userId,
      after: { fields: changed },
      correlationId,
      channel: actor.channel,
    })
    return (await findProfile(actor.userId, trx))!
  })
}
