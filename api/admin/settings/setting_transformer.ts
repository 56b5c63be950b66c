import {
  anything,
  count,
  id,
  instant,
  listOf,
  named,
  object,
  oneOf,
  orNull,
  text,
} from '#api/core/schemas'
import type { Setting } from '#api/core/settings/define_setting'
import type { SettingChange, StoredSetting } from '#api/core/settings/setting_repository'

const members = {
  id: text,
  key: text,
  type: oneOf(['number', 'boolean', 'string']),
  value: anything,
  default: anything,
  min: orNull({ type: 'number' }),
  max: orNull({ type: 'number' }),
  unit: orNull(text),
  description: text,
  version: count,
  updated_at: orNull(instant),
  updated_by: orNull(id),
}

export const settingSchema = named('Setting', object(members))

export const settingWithHistorySchema = named(
  'SettingWithHistory',
  object({
    ...members,
    history: listOf(
      object({
        id,
        old_value: anything,
        new_value: anything,
        reason: text,
        changed_by: orNull(id),
        changed_at: instant,
      })
    ),
  })
)

export function toSetting(setting: Setting, stored: StoredSetting | undefined) {
  return {
    id: setting.key,
    key: setting.key,
    type: setting.type,
    value: stored?.value ?? setting.default,
    default: setting.default,
    min: setting.min ?? null,
    max: setting.max ?? null,
    unit: setting.unit ?? null,
    description: setting.description,
    version: stored?.version ?? 0,
    updated_at: stored?.updated_at.toISOString() ?? null,
    updated_by: stored?.updated_by ?? null,
  }
}

export const toChange = (change: SettingChange) => ({
  id: change.id,
  old_value: change.old_value,
  new_value: change.new_value,
  reason: change.reason,
  changed_by: change.changed_by,
  changed_at: change.changed_at.toISOString(),
})
