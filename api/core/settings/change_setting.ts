import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { notFound } from '#api/core/errors'
import { notify } from '#api/core/listener/listener'
import { assertFits, findSetting } from './define_setting.js'
import { storeSetting } from './setting_repository.js'
import { refreshSettings, SETTINGS_CHANNEL } from './settings.js'

/** Changes a setting for all processes; 404 for an unknown key, 422 outside its bounds. */
export async function changeSetting(
  actor: Actor,
  change: { key: string; value: unknown; reason: string },
  correlationId?: string
): Promise<void> {
  const setting = findSetting(change.key)
  if (!setting) throw notFound(`There is no setting "${change.key}".`)
  const { value } = change
  assertFits(setting, value)

  await db.transaction(async (trx) => {
    await setting.agrees?.(value, trx)
    const before = await storeSetting(trx, { ...change, changedBy: actor.userId })
    await audit(trx, {
      actorId: actor.userId,
      action: 'setting.changed',
      targetType: 'setting',
      targetId: change.key,
      before: { value: before ?? setting.default },
      after: { value: change.value },
      reason: change.reason,
      correlationId,
      channel: actor.channel,
    })
    await notify(trx, SETTINGS_CHANNEL, change.key)
  })
  await refreshSettings()
}
