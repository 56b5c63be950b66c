import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { announceChange } from '#api/core/stream/resource_changes'
import type { MapSource } from '../area.js'
import { drawMap } from './draw_map.js'
import { changesNothing, type MapChanges } from './map_plan.js'
import { addAreas, countVersion, noteMap, renewAreas, upsertBoroughs } from './map_repository.js'
import { nameSuccessors, refreshKeys, retireMissing } from './retirement_repository.js'

/**
 * Makes the staged areas the map in force. Ids stay with their slugs; what the map lacks is retired.
 * A map that cannot be drawn small enough is none: `MapRefused`.
 * What staff decided of an area (its shown name, its aliases, whether it hides) is theirs and stays.
 */
export async function takeMap(
  trx: TransactionClientContract,
  source: MapSource,
  checksum: string
): Promise<MapChanges> {
  const now = wallClock.now()
  await upsertBoroughs(trx)
  const renewed = await renewAreas(trx, source, now)
  const added = await addAreas(trx, source, now)
  const retired = await retireMissing(trx, now)
  await nameSuccessors(trx)
  await refreshKeys(trx)
  await noteMap(trx, source, checksum, now)
  const changes = { added, ...renewed, retired }
  if (changesNothing(changes)) return changes
  await countVersion(trx)
  await drawMap(trx)
  await audit(trx, {
    actorId: null,
    action: 'geography.map_taken',
    targetType: 'geography',
    targetId: source,
    after: Object.fromEntries(Object.entries(changes).map(([what, slugs]) => [what, slugs.length])),
    channel: 'command',
  })
  return changes
}

/** Tells open back offices, once the new map is there; a command does not end before they are told. */
export const announceMap = () => announceChange(db.connection(), 'areas', [])
