import { findInstructorProfile } from './profile/profile_repository.js'

/** The `instructor` part of `GET /api/auth/me`; nothing for who has no profile. */
export async function instructorOfMe(userId: string): Promise<Record<string, unknown>> {
  const profile = await findInstructorProfile(userId)
  return profile ? { instructor: { slug: profile.slug, state: profile.state } } : {}
}
