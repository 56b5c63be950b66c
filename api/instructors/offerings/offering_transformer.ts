import { AGE_GROUPS } from '#api/catalogue/catalogue'
import { placeSchema } from '#api/catalogue/service_transformer'
import { priceOf } from '#api/core/money'
import { count, id, instant, listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { FORMATS } from './format.js'
import { OFFERING_STATES } from './offering.js'
import type { OwnOffering } from './own_offering_queries.js'

export const WHY_NOT_SHOWN = [
  'archived',
  'service_retired',
  'not_online_any_more',
  'no_ages_left',
] as const
type WhyNotShown = (typeof WHY_NOT_SHOWN)[number]

export const ownOfferingSchema = named(
  'OwnOffering',
  object({
    id,
    service: object({ slug: text, name: text, category: placeSchema }),
    state: oneOf(OFFERING_STATES),
    not_shown_because: {
      ...orNull(oneOf(WHY_NOT_SHOWN)),
      description: 'What keeps it from students whatever the profile does; null when nothing does',
    },
    formats: listOf(
      object({
        format: oneOf(FORMATS),
        hourly_rate_cents: count,
        prices: {
          ...listOf(object({ duration_minutes: count, price_cents: count })),
          description: 'What a student pays for a lesson',
        },
      })
    ),
    currency: oneOf(['USD']),
    durations: { ...listOf(count), description: 'Minutes' },
    age_groups: listOf(oneOf(AGE_GROUPS)),
    levels: listOf(text),
    selections: {
      type: 'object',
      additionalProperties: listOf(text),
      description: 'Values of the filters of its subcategory, by the key of the filter',
    },
    description: orNull(text),
    equipment: orNull(text),
    position: count,
    version: count,
    archived_at: orNull(instant),
    created_at: instant,
    updated_at: instant,
  })
)

export const toOwnOffering = (offering: OwnOffering) => ({
  id: offering.id,
  service: offering.service,
  state: offering.state,
  not_shown_because: whyNotShown(offering),
  formats: offering.formats.map(({ format, hourly_rate_cents: rate }) => ({
    format,
    hourly_rate_cents: rate,
    prices: offering.durations.map((minutes) => ({
      duration_minutes: minutes,
      price_cents: Number(priceOf(BigInt(rate), BigInt(minutes))),
    })),
  })),
  currency: 'USD',
  durations: offering.durations,
  age_groups: offering.age_groups,
  levels: offering.levels,
  selections: offering.selections,
  description: offering.description,
  equipment: offering.equipment,
  position: offering.position,
  version: offering.version,
  archived_at: offering.archived_at?.toISOString() ?? null,
  created_at: offering.created_at.toISOString(),
  updated_at: offering.updated_at.toISOString(),
})

/** As `liveOfferingsOf` leaves it out. */
function whyNotShown(offering: OwnOffering): WhyNotShown | null {
  if (offering.state === 'archived') return 'archived'
  if (offering.service_state === 'retired') return 'service_retired'
  const { online_capable: online, formats } = offering
  if (!online && formats.every(({ format }) => format === 'online')) return 'not_online_any_more'
  const ages = offering.service_age_groups
  return offering.age_groups.some((group) => ages.includes(group)) ? null : 'no_ages_left'
}
