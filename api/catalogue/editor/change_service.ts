import { isDeepStrictEqual } from 'node:util'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound } from '#api/core/errors'
import { assertVersion } from '#api/core/etag'
import { announceChange } from '#api/core/stream/resource_changes'
import type { EditedField, ServiceRow } from '../catalogue.js'
import { refreshCatalogue, renewVersion } from '../catalogue_version.js'
import { writeServices } from '../load/load_repository.js'
import { ownEntries } from '../file/own_file.js'
import type { Snapshot } from '../load/snapshot.js'
import { lockCatalogue, readSnapshot } from '../load/snapshot_queries.js'
import { editedFields } from './edited_fields.js'
import { listedRow } from './listed_row.js'
import { toListedService } from './listed_service_transformer.js'

export interface ServiceChange {
  /** The row as it will be; the same row where there is nothing to do. Throws refusals. */
  of: (row: ServiceRow, catalogue: Snapshot) => ServiceRow
  /** Which of its fields count as edited by staff when they differ. */
  fields: readonly EditedField[]
  action: string
  reason?: string
  ifMatch?: string
}

/**
 * Changes one service as staff: what they made other than the file has it is noted, so that loading
 * leaves it alone.
 * Everybody else who changes the catalogue waits, since words are judged over all of it.
 *
 * @throws Refusal 404, 412, and what the change itself refuses
 */
export async function changeService(
  actor: Actor,
  id: string,
  change: ServiceChange,
  correlationId?: string
): Promise<void> {
  const entries = await ownEntries()
  await db.transaction(async (trx) => {
    await lockCatalogue(trx)
    const catalogue = await readSnapshot(trx)
    const before = catalogue.services.find((row) => row.id === id)
    if (!before) throw noSuchService()
    assertVersion(change.ifMatch, before.version, () =>
      toListedService(listedRow(before, catalogue))
    )
    const after = change.of(before, catalogue)
    const edited = change.fields.filter((field) => !isDeepStrictEqual(before[field], after[field]))
    if (edited.length === 0) return
    const edited_fields = editedFields(after, edited, entries.get(after.slug))
    await store(trx, { ...after, edited_fields })
    await audit(trx, {
      actorId: actor.userId,
      action: change.action,
      targetType: 'service',
      targetId: id,
      before: pick(before, edited),
      after: pick(after, edited),
      reason: change.reason,
      correlationId,
      channel: actor.channel,
    })
  })
  await refreshCatalogue()
}

async function store(trx: TransactionClientContract, row: ServiceRow): Promise<void> {
  const now = wallClock.now().toJSDate()
  await writeServices(trx, [{ ...row, version: row.version + 1, updated_at: now }])
  await renewVersion(trx, now)
  await announceChange(trx, 'services', [row.id])
}

export const noSuchService = () => notFound('There is no service with this id.')

const pick = (row: ServiceRow, fields: readonly EditedField[]) =>
  Object.fromEntries(fields.map((field) => [field, row[field]]))
