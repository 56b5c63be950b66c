import { inTurn } from '#api/core/in_turn'
import type { Client } from '#api/core/queue/sql'
import type { Setting } from './define_setting.js'
import { storedSetting, storedSettings } from './setting_repository.js'

let values = new Map<string, unknown>()

/** The channel on which every process hears that a setting changed. */
export const SETTINGS_CHANNEL = 'settings'

/** Current value of a setting, from memory: refreshed on every change, in every process. */
export function setting<Value extends number | boolean | string>(
  definition: Setting<Value>
): Value {
  return (values.get(definition.key) as Value | undefined) ?? definition.default
}

/** Reads all stored values again, of settings too that are defined by what loads with a first request. */
export const refreshSettings = inTurn(async () => {
  const rows = await storedSettings()
  values = new Map(rows.map((row) => [row.key, row.value]))
})

/**
 * The value as the database has it at this moment, for what must not go by a value that was changed a
 * moment ago.
 */
export async function settingNow<Value extends number | boolean | string>(
  definition: Setting<Value>,
  client: Client
): Promise<Value> {
  const row = await storedSetting(definition.key, client)
  return (row?.value as Value | undefined) ?? definition.default
}
