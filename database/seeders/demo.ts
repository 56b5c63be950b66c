import db from '@adonisjs/lucid/services/db'
import { demoEmail, seedDemoAccounts } from '#api/accounts/demo_accounts'
import { findUserByEmail } from '#api/accounts/user_repository'
import { aggregateDays } from '#api/analytics/daily/aggregate_days'
import { backfillEvents } from '#api/analytics/events/backfill'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { loadCatalogue } from '#api/catalogue/load/load_catalogue'
import { assertTier, isProd } from '#api/core/database_tier'
import { emptyDatabase } from '#api/core/empty_database'
import { forgetChanges } from '#api/geography/map/forget_changes'
import { loadDefaultMap } from '#api/geography/map/load_default_map'
import { seedDemoHistory } from './demo_history.js'
import { seedDemoInstructor } from './demo_instructor.js'
import { seedDemoInvites } from './demo_invites.js'

/** Puts the demo into an empty database. Answers false, and does nothing, when somebody is there. */
export async function seedDemo(): Promise<boolean> {
  await assertTier()
  if (isProd()) throw new Error('The demo does not go into the database of prod.')
  if (await db.from('users').first()) return false
  await seedDemoAccounts()
  const admin = (await findUserByEmail(demoEmail('admin')))!
  await setPosture(PHASES.open_beta, admin.id, 'The demo shows the open beta')
  await seedDemoInstructor()
  await seedDemoInvites(admin.id)
  await seedDemoHistory(admin.id)
  await backfillEvents()
  await aggregateDays()
  return true
}

/** Throws everything away, also what staff edited of catalogue and map, and seeds anew. */
export async function resetDemo(): Promise<void> {
  await emptyDatabase()
  await loadCatalogue({ force: true })
  await loadDefaultMap()
  await forgetChanges()
  await seedDemo()
}
