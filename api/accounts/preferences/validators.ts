import vine from '@vinejs/vine'
import { unprocessable } from '#api/core/errors'
import { CATEGORY_NAMES, CHANNELS, LOCKED } from './notification_categories.js'

const wishes = () =>
  vine.object(
    Object.fromEntries(
      CHANNELS.map((channel) => [channel, vine.boolean({ strict: true }).optional()])
    )
  )

/** What is left out stays as it is. */
export const preferencesValidator = vine.create({
  categories: vine
    .object(Object.fromEntries(CATEGORY_NAMES.map((name) => [name, wishes().optional()])))
    .optional(),
  quiet_hours: vine.boolean({ strict: true }).optional(),
})

/** Names inside `categories` that cannot be switched, or that mean nothing, are refused, not dropped. */
export function refuseUnknownChoices(body: unknown): void {
  const categories = (body as { categories?: unknown } | null)?.categories
  if (typeof categories !== 'object' || categories === null) return
  for (const [category, chosen] of Object.entries(categories)) {
    const field = `categories.${category}`
    if (Object.hasOwn(LOCKED, category)) {
      throw unprocessable(field, 'locked', 'Mails about your security cannot be switched off.')
    }
    refuseOthers([category], CATEGORY_NAMES, field)
    refuseOthers(Object.keys((chosen ?? {}) as object), CHANNELS, field)
  }
}

function refuseOthers(given: string[], known: readonly string[], field: string): void {
  const other = given.find((name) => !known.includes(name))
  if (other === undefined) return
  throw unprocessable(field, 'unknown', `"${other}" is none of: ${known.join(', ')}.`)
}
