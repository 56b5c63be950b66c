import db from '@adonisjs/lucid/services/db'
import { demoEmail, seedDemoAccounts } from '#api/accounts/demo_accounts'
import { findUserByEmail } from '#api/accounts/user_repository'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { assertTier, isProd } from '#api/core/database_tier'
import { emptyDatabase } from '#api/core/empty_database'
import { seedDemoInvites } from './demo_invites.js'

/** Puts the demo into an empty database. Answers false, and does nothing, when somebody is there. */
export async function seedDemo(): Promise<boolean> {
  await assertTier()
  if (isProd()) throw new Error('The demo does not go into the database of prod.')
  if (await db.from('users').first()) return false
  await seedDemoAccounts()
  const admin = (await findUserByEmail(demoEmail('admin')))!
  await setPosture(PHASES.open_beta, admin.id, 'The demo shows the open beta')
  await seedDemoInvites(admin.id)
  return true
}

/** Throws everything away and seeds anew. */
export async function resetDemo(): Promise<void> {
  await emptyDatabase()
  await seedDemo()
}
