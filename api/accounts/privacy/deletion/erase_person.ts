import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wallClock } from '#api/core/clock'
import { patternOf } from '../records/naming.js'
import { findPerson } from '../records/person_repository.js'
import { personalTables } from '../records/personal_tables.js'
import { knownErasers, knownTexts } from '../records/registries.js'
import {
  eraseRows,
  forgetInTexts,
  lockErasures,
  lockMailsTo,
  markDeleted,
} from './erasure_repository.js'

/**
 * Takes a person out of every table, in the caller's transaction, which holds the person's row. What
 * is left is a row without a person and numbers that still add up. False when there was nobody.
 */
export async function erasePerson(
  trx: TransactionClientContract,
  userId: string
): Promise<boolean> {
  await lockErasures(trx)
  const person = await findPerson(trx, userId)
  if (!person) return false
  await lockMailsTo(trx, person)
  for (const erase of knownErasers()) await erase(trx, person)
  const [last, ...before] = [...personalTables()].reverse()
  for (const table of before.reverse()) await eraseRows(trx, table, person)
  for (const text of knownTexts()) await forgetInTexts(trx, text, patternOf(person))
  await markDeleted(trx, userId, wallClock.now())
  await eraseRows(trx, last, person)
  return true
}
