import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { findInstructorProfile, storeSlug } from './profile_repository.js'
import { settleSlug } from './settle_slug.js'

/** Gives an instructor who is called otherwise by now an address of the new name. */
export async function followName(trx: TransactionClientContract, userId: string): Promise<void> {
  const profile = await findInstructorProfile(userId, trx)
  if (!profile) return
  const slug = await settleSlug(trx, userId)
  if (slug !== profile.slug) await storeSlug(trx, userId, slug)
}
