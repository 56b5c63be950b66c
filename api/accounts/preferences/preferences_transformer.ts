import type { JSONSchema7 } from 'json-schema'
import { flag, listOf, named, object, text } from '#api/core/schemas'
import {
  CATEGORIES,
  CATEGORY_NAMES,
  CHANNELS,
  LOCKED,
  QUIET_HOURS,
  type Wishes,
} from './notification_categories.js'
import type { Choice, QuietHours } from './choice_repository.js'

const wishesSchema: JSONSchema7 = object(Object.fromEntries(CHANNELS.map((name) => [name, flag])))
const names = [...Object.keys(LOCKED), ...CATEGORY_NAMES]

export const preferencesSchema = named(
  'NotificationPreferences',
  object({
    categories: object(Object.fromEntries(names.map((name) => [name, wishesSchema]))),
    locked: listOf({ type: 'string', enum: Object.keys(LOCKED) }),
    quiet_hours: object({ enabled: flag, from: text, to: text, time_zone: text }),
  })
)

export function toPreferences(choices: Choice[], quiet: QuietHours) {
  // Categories share what is usual, so each gets a copy of its own before a choice is put into it.
  const usual = Object.entries<Wishes>({ ...LOCKED, ...CATEGORIES })
  const categories = Object.fromEntries(usual.map(([name, wishes]) => [name, { ...wishes }]))
  for (const { category, channel, wanted } of choices) {
    if (Object.hasOwn(CATEGORIES, category)) categories[category][channel] = wanted
  }
  return {
    categories,
    locked: Object.keys(LOCKED),
    quiet_hours: { enabled: quiet.quiet_hours, ...QUIET_HOURS, time_zone: quiet.time_zone },
  }
}
