import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { shownName } from '#api/accounts/profile/profile_transformer'
import { findUser } from '#api/accounts/user_repository'
import { wallClock } from '#api/core/clock'
import { freeSlug, slugBase } from './slug.js'
import { insertSlug, lockSlugs, slugsOf } from './slug_repository.js'

/**
 * The address of a person's page by the name they are shown under: one they have or had of that name,
 * else a new one. What they had stays theirs, so that old links can lead on.
 */
export async function settleSlug(trx: TransactionClientContract, userId: string): Promise<string> {
  const person = (await findUser(userId, trx))!
  const base = slugBase(shownName(person))
  await lockSlugs(trx, base)
  const taken = await slugsOf(trx, base)
  const numbered = new RegExp(`^${base}(?:-\\d+)?$`)
  const own = taken.find(({ slug, user_id: owner }) => owner === userId && numbered.test(slug))
  if (own) return own.slug
  const slug = freeSlug(base, new Set(taken.map((one) => one.slug)))
  await insertSlug(trx, { slug, userId }, wallClock.now())
  return slug
}
