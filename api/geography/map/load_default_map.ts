import db from '@adonisjs/lucid/services/db'
import { readDefaultMap } from './default_files.js'
import type { MapChanges } from './map_plan.js'
import { geographyState, lockGeography } from './map_repository.js'
import { stageDrawn } from './staging_repository.js'
import { announceMap, takeMap } from './take_map.js'

export type Loaded =
  { kind: 'taken'; changes: MapChanges } | { kind: 'there' } | { kind: 'imported' }

/**
 * Puts the project's own map in force. Does nothing when it is, and leaves a map that was imported
 * alone unless told to replace it.
 */
export async function loadDefaultMap({ replace = false } = {}): Promise<Loaded> {
  const map = await readDefaultMap()
  const before = await geographyState(db.connection())
  const settled = settle(before)
  if (settled) return settled
  const loaded = await db.transaction(async (trx): Promise<Loaded> => {
    const settledMeanwhile = settle(await lockGeography(trx))
    if (settledMeanwhile) return settledMeanwhile
    await stageDrawn(trx, map.areas, map.outlines)
    return { kind: 'taken', changes: await takeMap(trx, 'default', map.checksum) }
  })
  if (loaded.kind === 'taken') await announceMap()
  return loaded

  function settle({ source, checksum }: typeof before): Loaded | null {
    if (source === 'nta2020' && !replace) return { kind: 'imported' }
    return source === 'default' && checksum === map.checksum ? { kind: 'there' } : null
  }
}
