import db from '@adonisjs/lucid/services/db'
import { givenPerson } from '#tests/functional/accounts/people'

/** An instructor with a profile that may be kept back: the demo's must stay in sight. */
export async function givenProfile(): Promise<string> {
  const { id } = await givenPerson('instructor')
  const now = new Date()
  const profile = { user_id: id, slug: id.toLowerCase(), created_at: now, updated_at: now }
  await db.table('instructor_profiles').insert(profile)
  return id
}
