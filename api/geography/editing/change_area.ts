import { isDeepStrictEqual } from 'node:util'
import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { unprocessable } from '#api/core/errors'
import { assertVersion } from '#api/core/etag'
import { announceChange } from '#api/core/stream/resource_changes'
import { countVersion, lockGeography } from '../map/map_repository.js'
import { nameSuccessors, refreshKeys } from '../map/retirement_repository.js'
import { placeKey } from '../place_key.js'
import { writeWords, type AreaWords } from './area_editing_repository.js'
import { showArea } from './show_area.js'

interface Change extends AreaWords {
  reason: string
}

/**
 * Shows an area under another name, gives it other names, hides it or brings it out. What is null is
 * left to the map, now and when another map comes. Its id and slug stay. What is so already is no
 * change: nothing is written. Changes come one after the other, and never while a map is taken.
 *
 * @throws Refusal 404, 412 with the area as it is now, 422
 */
export async function changeArea(
  actor: Actor,
  id: number,
  { reason, ...words }: Change,
  { ifMatch, correlationId }: { ifMatch?: string; correlationId?: string }
): Promise<void> {
  assertNames(words)
  await db.transaction(async (trx) => {
    await lockGeography(trx)
    const current = await showArea(id, trx)
    const before = said(current)
    assertVersion(ifMatch, current.version, () => current)
    if (isDeepStrictEqual(before, words)) return
    await writeWords(trx, id, words, wallClock.now())
    await refreshKeys(trx, id)
    // Those that lead to a hidden area lead to another one from now on.
    if (before.hidden !== words.hidden) await nameSuccessors(trx)
    await countVersion(trx)
    await audit(trx, {
      actorId: actor.userId,
      action: 'area.changed',
      targetType: 'area',
      targetId: String(id),
      before: { ...before },
      after: { ...words },
      reason,
      correlationId,
      channel: actor.channel,
    })
    await announceChange(trx, 'areas', [String(id)])
  })
}

const said = (area: Awaited<ReturnType<typeof showArea>>): AreaWords => ({
  shown_name: area.shown_name,
  aliases: area.aliases_by_staff ? area.aliases : null,
  hidden: area.hidden_by_staff,
})

/** A name that has no letter could not be looked for. */
function assertNames({ shown_name: shown, aliases }: AreaWords): void {
  if (shown !== null && !placeKey(shown)) throw nameless('shown_name')
  if (aliases?.some((alias) => !placeKey(alias))) throw nameless('aliases')
}

const nameless = (field: string) =>
  unprocessable(field, 'name', 'A name has at least one letter or digit.')
