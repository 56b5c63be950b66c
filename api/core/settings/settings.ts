import type { Client } from '#api/core/queue/sql'
import { findSetting, type Setting } from './define_setting.js'
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

/** Reads all stored values again; unknown keys (of a newer version) are left alone. */
export async function refreshSettings(): Promise<void> {
  const rows = await storedSettings()
  values = new Map(rows.filter((row) => findSetting(row.key)).map((row) => [row.key, row.value]))
}

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
