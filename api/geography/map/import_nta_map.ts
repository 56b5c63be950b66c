import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { readDefaultMap } from './default_files.js'
import { MapRefused, type MapChanges } from './map_plan.js'
import { lockGeography } from './map_repository.js'
import { readNtaFile } from './nta_file.js'
import { planNtaAreas } from './plan_nta_areas.js'
import { stageOutlined, troubleOfStaged } from './staging_repository.js'
import { announceMap, takeMap } from './take_map.js'

/** A file with less of the ground than the present map has is a part of one. */
const LEAST_SHARE = 0.6

/**
 * Puts the City's 2020 neighborhood tabulation areas in force, in one transaction. A second time it
 * changes nothing. Throws `MapRefused`, and leaves all as it is, for a file that is broken or another.
 */
export async function importNtaMap(path: string): Promise<MapChanges> {
  const { ntas, checksum } = await readNtaFile(path)
  const own = await readDefaultMap()
  const { areas, outlines } = planNtaAreas(ntas, own.areas)
  const changes = await db.transaction(async (trx) => {
    await lockGeography(trx)
    await stageOutlined(trx, areas, outlines)
    await assertUsable(trx)
    return takeMap(trx, 'nta2020', checksum)
  })
  await announceMap()
  return changes
}

async function assertUsable(trx: TransactionClientContract): Promise<void> {
  const { empty, overlapping, share } = await troubleOfStaged(trx)
  if (empty.length > 0) throw new MapRefused(`Without any surface: ${empty.join(', ')}.`)
  if (overlapping.length > 0) {
    const shown = overlapping.slice(0, 5).join('; ')
    throw new MapRefused(`${overlapping.length} pairs of areas lie over each other: ${shown}.`)
  }
  if (share < LEAST_SHARE) {
    throw new MapRefused(
      `The file covers ${Math.round(share * 100)} % of what the present map covers. Is it whole?`
    )
  }
}
