import { avatarSchema, avatarUrls } from '#api/accounts/avatars/avatar'
import { shownName } from '#api/accounts/profile/profile_transformer'
import { AGE_GROUPS } from '#api/catalogue/catalogue'
import { cityDate } from '#api/core/city_date'
import {
  anything,
  count,
  flag,
  id,
  instant,
  listOf,
  named,
  object,
  oneOf,
  orNull,
  text,
} from '#api/core/schemas'
import { boroughOf, type BoroughSlug } from '#api/geography/borough'
import { FORMATS } from '#api/instructors/offerings/format'
import { languageName } from '#api/instructors/profile/languages'
import type { PublicPlace } from '#api/instructors/places/place_queries'
import type { PublicProfile } from './find_public_profile.js'

const place = object({ slug: text, name: text })
const neighborhood = object({ id: count, slug: text, name: text, borough: text })
const degrees = { type: 'number' } as const

const offeringSchema = named(
  'PublicOffering',
  object({
    id,
    service: object({ slug: text, name: text, category: place }),
    formats: listOf(object({ format: oneOf(FORMATS), hourly_rate_cents: count })),
    durations: { ...listOf(count), description: 'Minutes' },
    age_groups: listOf(oneOf(AGE_GROUPS)),
    levels: listOf(text),
    selections: { ...anything, description: 'Chosen values by the key of a filter' },
    description: orNull(text),
    equipment: orNull(text),
  })
)

export const publicProfileSchema = named(
  'PublicProfile',
  object({
    slug: text,
    name: { ...text, description: 'First name and last initial' },
    preview: { ...flag, description: 'Not shown to others; you see it since it is yours' },
    headline: orNull(text),
    bio: orNull(text),
    years_experience: orNull(count),
    languages: listOf(object({ code: text, name: text })),
    education: listOf(text),
    photo: orNull(avatarSchema),
    time_zone: text,
    currency: oneOf(['USD']),
    offerings: listOf(offeringSchema),
    neighborhoods: { ...listOf(neighborhood), description: 'Where they come to' },
    places: {
      ...listOf(object({ lat: degrees, lng: degrees, neighborhood })),
      description: 'Where they receive: somewhere near, never the address',
    },
    next_start: { ...orNull(instant), description: 'Of the first offering' },
    verified: object({
      identity: flag,
      background_check: orNull(
        object({ through: { ...text, description: 'The month in which it runs out: `2027-11`' } })
      ),
    }),
    member_since: { ...text, description: 'A month: `2026-11`' },
  })
)

export const toPublicProfile = ({ row, offerings, places, vetting, nextStart }: PublicProfile) => ({
  slug: row.slug,
  name: shownName(row),
  preview: !row.shown,
  headline: row.headline,
  bio: row.bio,
  years_experience: row.years_experience,
  languages: row.languages.map((code) => ({ code, name: languageName(code) })),
  education: row.education,
  photo: row.avatar && avatarUrls(row.avatar),
  time_zone: row.time_zone,
  currency: 'USD',
  offerings,
  neighborhoods: row.neighborhoods.map(toNeighborhood),
  places: places.map(toPlace),
  next_start: nextStart === null ? null : new Date(nextStart).toISOString(),
  verified: toVerified(vetting),
  member_since: monthOf(row.member_since),
})

const toVerified = ({ identity, background_check: check }: PublicProfile['vetting']) => ({
  identity: identity === 'accepted',
  background_check:
    check.state === 'passed' && check.expires_at ? { through: monthOf(check.expires_at) } : null,
})

const toNeighborhood = ({
  borough,
  ...area
}: {
  id: number
  slug: string
  name: string
  borough: BoroughSlug
}) => ({ ...area, borough: boroughOf(borough).name })

const toPlace = ({ lat, lng, neighborhood: area }: PublicPlace) => ({
  lat,
  lng,
  neighborhood: toNeighborhood(area),
})

const monthOf = (moment: Date) => cityDate(moment).slice(0, 7)
