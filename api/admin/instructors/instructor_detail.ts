import { notFound } from '#api/core/errors'
import { id, instant, listOf, named, object, orNull, text } from '#api/core/schemas'
import { todayIn } from '#api/availability/editing/today'
import { termsSchema } from '#api/availability/terms/terms_schema'
import { termsOf } from '#api/availability/terms/change_terms'
import { vacationsOf } from '#api/availability/vacations/vacation_repository'
import { ownOfferingSchema, toOwnOffering } from '#api/instructors/offerings/offering_transformer'
import { ownOfferings } from '#api/instructors/offerings/own_offering_queries'
import { publicPlacesOf } from '#api/instructors/places/place_queries'
import {
  instructorProfileSchema,
  toInstructorProfile,
} from '#api/instructors/profile/profile_transformer'
import { findInstructorProfile } from '#api/instructors/profile/profile_repository'
import { openHidingByStaff } from '#api/onboarding/hiding/hiding_repository'
import { stepsOf } from '#api/onboarding/onboarding'
import { stepSchema } from '#api/onboarding/onboarding_transformer'
import { vettingOf } from '#api/vetting/vetting_queries'
import { coveredAreas } from './covered_area_queries.js'
import { findListedInstructor } from './listed_instructor_queries.js'
import { listedInstructorMembers, toListedInstructor } from './listed_instructor_transformer.js'

export const instructorDetailSchema = named(
  'ManagedInstructorDetail',
  object({
    ...listedInstructorMembers,
    background_check_expires_at: orNull(instant),
    profile: instructorProfileSchema,
    live_offerings: listOf(ownOfferingSchema),
    covered_areas: listOf(object({ id: { type: 'integer' }, name: text, borough: text })),
    kept_back: {
      ...orNull(object({ id, reason: text, since: instant, by: orNull(text) })),
      description: 'Why staff keep the profile back, as they told the person',
    },
    steps: listOf(stepSchema),
    time_off: listOf(object({ from: text, to: text })),
    booking_terms: termsSchema,
    receives_in: { ...listOf(text), description: 'Neighborhoods; never the address' },
  })
)

/** @throws Refusal 404 for who does not teach */
export async function instructorDetail(userId: string) {
  const row = await findListedInstructor(userId)
  if (!row) throw notFound()
  const [profile, offerings, areas, places, vetting, steps, hiding, terms] = await Promise.all([
    findInstructorProfile(userId),
    ownOfferings(userId),
    coveredAreas(userId),
    publicPlacesOf([userId]),
    vettingOf([userId]),
    stepsOf([userId]),
    openHidingByStaff(userId),
    termsOf(userId),
  ])
  const theirs = await toInstructorProfile(userId, profile)
  const away = await vacationsOf(userId, todayIn(theirs.time_zone))
  const { identity, background_check: check } = vetting.get(userId)!
  return {
    ...toListedInstructor(row),
    identity,
    background_check: check.state,
    background_check_expires_at: check.expires_at?.toISOString() ?? null,
    profile: theirs,
    live_offerings: offerings.map(toOwnOffering),
    covered_areas: areas,
    kept_back: hiding && {
      ...{ id: hiding.id, reason: hiding.reason, by: hiding.by },
      since: hiding.began_at.toISOString(),
    },
    steps: steps.get(userId)!,
    // What they noted about it is theirs alone.
    time_off: away.map(({ from, to }) => ({ from, to })),
    booking_terms: { ...terms },
    receives_in: (places.get(userId) ?? []).map(({ neighborhood }) => neighborhood.name),
  }
}
