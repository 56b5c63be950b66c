import db from '@adonisjs/lucid/services/db'
import { demoEmail } from '#api/accounts/demo_accounts'
import { findUserByEmail } from '#api/accounts/user_repository'
import { grantAccess } from '#api/beta/grants/grant_repository'
import type { Actor } from '#api/core/actor'
import { addOffering } from '#api/instructors/offerings/add_offering'
import { changeInstructorProfile } from '#api/instructors/profile/change_instructor_profile'
import { seedDemoHours } from './demo_hours.js'

const PROFILE = {
  headline: 'Piano and singing for people who start late',
  bio: [
    'I came to the piano at twenty-three, so I know what it is to be the oldest beginner in the room.',
    'We start with a song you love, and learn to read along the way.',
    'I teach in your living room, in mine near Prospect Park, or online.',
  ].join('\n'),
  years_experience: 11,
  languages: ['en', 'it'],
  education: ['Bachelor of Music, piano, Brooklyn', 'Kodály certificate, level two'],
  time_zone: 'America/New_York',
}

const AT_HOMES_AND_ONLINE = [
  { format: 'student_location' as const, hourly_rate_cents: 11_000 },
  { format: 'instructor_location' as const, hourly_rate_cents: 9_500 },
  { format: 'online' as const, hourly_rate_cents: 8_000 },
]

const OFFERINGS = [
  {
    service: 'piano',
    formats: AT_HOMES_AND_ONLINE,
    durations: [30, 45, 60],
    levels: ['beginner', 'intermediate'],
    selections: { goal: ['recreation', 'enrichment'] },
    description: 'From the first chord to a piece you play by heart. Bring the song you came for.',
    equipment: 'A piano, or a keyboard with weighted keys and a pedal.',
  },
  {
    service: 'voice-singing',
    formats: AT_HOMES_AND_ONLINE.slice(1),
    durations: [45, 60, 90],
    age_groups: ['teens' as const, 'adults' as const],
    selections: { goal: ['performance', 'audition_prep'] },
    description: 'Breath, range and nerve: one song at a time, until it is yours.',
    equipment: null,
  },
]

/** The demo's instructor is let in, and says what she teaches; the same words each time. */
export async function seedDemoInstructor(): Promise<void> {
  const { id: userId, email, roles } = (await findUserByEmail(demoEmail('instructor')))!
  // By hand and not by an invite: the funnel counts those.
  const grant = { userId, role: 'instructor', phase: 'open_beta', inviteId: null }
  await db.transaction((trx) => grantAccess(trx, grant))
  const actor: Actor = { userId, email, roles, permissions: new Set(), channel: 'command' }
  await changeInstructorProfile(actor, PROFILE, undefined)
  for (const offering of OFFERINGS) await addOffering(actor, offering)
  await seedDemoHours(actor)
}
