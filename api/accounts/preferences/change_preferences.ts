import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { lockUser } from '../user_repository.js'
import { storeChoices, storeQuietHours, type Choice } from './choice_repository.js'

export interface PreferenceChange {
  choices: Choice[]
  quietHours?: boolean
}

/** Writes down what a person wants to hear of; what they do not mention stays as it is. */
export async function changePreferences(
  actor: Actor,
  { choices, quietHours }: PreferenceChange,
  correlationId?: string
): Promise<void> {
  if (choices.length === 0 && quietHours === undefined) return
  await db.transaction(async (trx) => {
    await lockUser(trx, actor.userId)
    if (choices.length > 0) await storeChoices(trx, actor.userId, choices, wallClock.now())
    if (quietHours !== undefined) await storeQuietHours(trx, actor.userId, quietHours)
    await audit(trx, {
      actorId: actor.userId,
      action: 'preferences.changed',
      targetType: 'user',
      targetId: actor.userId,
      after: { choices, quiet_hours: quietHours },
      correlationId,
      channel: actor.channel,
    })
  })
}
