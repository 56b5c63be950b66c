import { count, id, instant, named, object, orNull, text } from '#api/core/schemas'
import type { Profile } from './profile_repository.js'

export const profileSchema = named(
  'Profile',
  object({
    id,
    email: { type: 'string', format: 'email' },
    first_name: text,
    last_name: text,
    shown_as: { type: 'string', description: 'First name and last initial: what others see' },
    phone: orNull({ type: 'string', description: 'E.164' }),
    zip: orNull(text),
    time_zone: text,
    pronouns: orNull(text),
    version: count,
    created_at: instant,
  })
)

/** First name and last initial: no more of a name is shown to others (people.md). */
export const shownName = ({ first_name: first, last_name: last }: Names) =>
  last ? `${first} ${[...last][0]}.` : first

interface Names {
  first_name: string
  last_name: string
}

export const toProfile = (profile: Profile) => ({
  id: profile.user_id,
  email: profile.email,
  first_name: profile.first_name,
  last_name: profile.last_name,
  shown_as: shownName(profile),
  phone: profile.phone,
  zip: profile.zip,
  time_zone: profile.time_zone,
  pronouns: profile.pronouns,
  version: profile.version,
  created_at: profile.created_at.toISOString(),
})
