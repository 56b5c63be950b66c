import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { Refusal } from '#api/core/errors'
import { findViewFor } from './find_view.js'
import { underFreeName } from './save_view.js'
import type { ListedView } from './saved_view.js'
import { deleteView, starView, updateView, type ViewChange } from './saved_view_repository.js'

/** Changes an own view; the star alone may be set on a colleague's too. */
export async function changeView(
  actor: Actor,
  id: string,
  { starred, ...change }: ViewChange & { starred?: boolean },
  correlationId?: string
): Promise<void> {
  const view = await findViewFor(actor, id)
  const changes = Object.keys(change).length > 0
  if (changes && !view.own) throw notYours(view)
  await underFreeName(async (trx) => {
    if (changes) await updateView(trx, id, change)
    if (starred !== undefined) await starView(trx, id, actor.userId, starred)
    await audit(trx, {
      actorId: actor.userId,
      action: changes ? 'saved_view.changed' : 'saved_view.starred',
      targetType: 'saved_view',
      targetId: id,
      before: { shared: view.shared, starred: view.starred },
      after: { shared: change.shared ?? view.shared, starred: starred ?? view.starred },
      correlationId,
      channel: actor.channel,
    })
  })
}

/** Deletes an own view; an administrator may delete a shared one of others. */
export async function removeView(actor: Actor, id: string, correlationId?: string): Promise<void> {
  const view = await findViewFor(actor, id)
  if (!view.own && !actor.roles.includes('admin')) throw notYours(view)
  await db.transaction(async (trx) => {
    await deleteView(trx, id)
    await audit(trx, {
      actorId: actor.userId,
      action: 'saved_view.deleted',
      targetType: 'saved_view',
      targetId: id,
      before: { resource: view.resource, shared: view.shared, owner_id: view.owner_id },
      correlationId,
      channel: actor.channel,
    })
  })
}

const notYours = ({ owner_name: owner }: ListedView) =>
  new Refusal(403, 'not_your_view', {
    detail: `This view belongs to ${owner}. Save one of your own instead.`,
  })
