import db from '@adonisjs/lucid/services/db'
import { countVersion, lockGeography } from './map_repository.js'
import { forgetStaffChanges, nameSuccessors, refreshKeys } from './retirement_repository.js'

/** Shows every area again as the map in force has it, whatever staff changed. For a new demo. */
export async function forgetChanges(): Promise<void> {
  await db.transaction(async (trx) => {
    await lockGeography(trx)
    if (!(await forgetStaffChanges(trx))) return
    await nameSuccessors(trx)
    await refreshKeys(trx)
    await countVersion(trx)
  })
}
