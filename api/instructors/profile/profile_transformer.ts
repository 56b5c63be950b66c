import { avatarSchema, avatarUrls } from '#api/accounts/avatars/avatar'
import { avatarOf } from '#api/accounts/avatars/avatar_repository'
import { shownName } from '#api/accounts/profile/profile_transformer'
import { findUser } from '#api/accounts/user_repository'
import type { Client } from '#api/core/queue/sql'
import { count, instant, listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { PROFILE_STATES, UNSAVED, type InstructorProfile } from './instructor_profile.js'
import { languageName } from './languages.js'

export const instructorProfileSchema = named(
  'InstructorProfile',
  object({
    slug: orNull({ ...text, description: 'The address of their page; none before the first save' }),
    state: oneOf(PROFILE_STATES),
    shown_as: { ...text, description: 'First name and last initial: what others see' },
    photo: orNull(avatarSchema),
    headline: orNull(text),
    bio: orNull(text),
    years_experience: orNull(count),
    languages: listOf(object({ code: { ...text, description: 'BCP 47' }, name: text })),
    education: listOf(text),
    time_zone: text,
    version: { ...count, description: '0 before the first save' },
    updated_at: orNull(instant),
  })
)

/** The profile with what accounts know of its owner: the name, and the one picture a person has. */
export async function toInstructorProfile(
  userId: string,
  profile: InstructorProfile | null,
  client?: Client
) {
  const [person, avatar] = [await findUser(userId, client), await avatarOf(userId, client)]
  const shown = profile ?? UNSAVED
  return {
    slug: shown.slug,
    state: shown.state,
    shown_as: shownName(person!),
    photo: avatar && avatarUrls(avatar),
    headline: shown.headline,
    bio: shown.bio,
    years_experience: shown.years_experience,
    languages: shown.languages.map((code) => ({ code, name: languageName(code) })),
    education: [...shown.education],
    time_zone: shown.time_zone,
    version: shown.version,
    updated_at: shown.updated_at?.toISOString() ?? null,
  }
}
