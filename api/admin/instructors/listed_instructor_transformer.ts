import {
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
import { PROFILE_STATES } from '#api/instructors/profile/instructor_profile'
import { STEPS } from '#api/onboarding/step'
import { CHECK_STATES, IDENTITY_STATES } from '#api/vetting/vetting'
import { STANDINGS, type ListedInstructorRow } from './listed_instructor_queries.js'

export const listedInstructorMembers = {
  id,
  email: text,
  first_name: text,
  last_name: text,
  account_state: text,
  state: oneOf(PROFILE_STATES),
  standing: {
    ...oneOf(STANDINGS),
    description: 'The state as staff see it: `hidden` for a step, or `kept_back` by them',
  },
  shown: { ...flag, description: 'Whether students see the profile now' },
  missing: { ...listOf(oneOf(STEPS)), description: 'Steps to going live that are not done' },
  slug: orNull(text),
  hidden_because: listOf(text),
  offerings: { ...count, description: 'Live ones' },
  boroughs: { ...listOf(text), description: 'Where they travel to' },
  identity: oneOf(IDENTITY_STATES),
  background_check: oneOf(CHECK_STATES),
  went_live_at: orNull(instant),
  created_at: instant,
}

export const listedInstructorSchema = named('ManagedInstructor', object(listedInstructorMembers))

export const toListedInstructor = (row: ListedInstructorRow) => ({
  id: row.id,
  email: row.email,
  first_name: row.first_name,
  last_name: row.last_name,
  account_state: row.account_state,
  state: row.state,
  standing: row.standing,
  shown: row.shown,
  missing: row.missing,
  slug: row.slug,
  hidden_because: row.hidden_because,
  offerings: row.offerings,
  boroughs: row.boroughs,
  identity: row.identity,
  background_check: row.background_check,
  went_live_at: row.went_live_at?.toISOString() ?? null,
  created_at: row.created_at.toISOString(),
})
