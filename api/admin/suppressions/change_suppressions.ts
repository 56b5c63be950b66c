import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { notFound } from '#api/core/errors'
import { suppress, unsuppress, type Suppression } from '#api/core/mail/suppression_repository'

/** Keeps an address from getting mail; one that is listed already stays as it is. */
export async function addSuppression(
  actor: Actor,
  entry: { address: string; note?: string },
  correlationId?: string
): Promise<Suppression> {
  return db.transaction(async (trx) => {
    const row = await suppress(trx, { ...entry, reason: 'manual', by: actor.userId })
    await audit(trx, {
      actorId: actor.userId,
      action: 'suppression.added',
      targetType: 'suppression',
      targetId: row.id,
      reason: entry.note,
      correlationId,
      channel: actor.channel,
    })
    return row
  })
}

/** Lets an address get mail again; somebody has to say why. */
export async function removeSuppression(
  actor: Actor,
  id: string,
  reason: string,
  correlationId?: string
): Promise<void> {
  await db.transaction(async (trx) => {
    const row = await unsuppress(trx, id)
    if (!row) throw notFound('There is no such entry on the suppression list.')
    await audit(trx, {
      actorId: actor.userId,
      action: 'suppression.removed',
      targetType: 'suppression',
      targetId: id,
      before: { reason: row.reason },
      reason,
      correlationId,
      channel: actor.channel,
    })
  })
}
