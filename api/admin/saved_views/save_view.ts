import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { Refusal } from '#api/core/errors'
import { assertMaySee } from './find_view.js'
import { insertView, MOST_VIEWS, starView, type ViewDraft } from './saved_view_repository.js'

/** Keeps a list as it is filtered now; 409 when the name is taken or there are too many. */
export async function saveView(
  actor: Actor,
  { starred, ...draft }: ViewDraft & { starred: boolean },
  correlationId?: string
): Promise<string> {
  assertMaySee(actor, draft.resource)
  return underFreeName(async (trx) => {
    const view = await insertView(trx, actor.userId, draft)
    if (!view) {
      throw new Refusal(409, 'too_many_views', {
        detail: `You keep ${MOST_VIEWS} views of this list already. Delete one first.`,
      })
    }
    if (starred) await starView(trx, view.id, actor.userId, true)
    await audit(trx, {
      actorId: actor.userId,
      action: 'saved_view.created',
      targetType: 'saved_view',
      targetId: view.id,
      after: { resource: view.resource, shared: view.shared },
      correlationId,
      channel: actor.channel,
    })
    return view.id
  })
}

/** Runs a change whose name may be one that its owner uses already. */
export async function underFreeName<Result>(
  work: (trx: TransactionClientContract) => Promise<Result>
): Promise<Result> {
  try {
    return await db.transaction(work)
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'saved_views_one_name') throw error
    const message = 'You have a view of this name already.'
    throw new Refusal(409, 'view_name_taken', {
      detail: message,
      errors: [{ field: 'name', rule: 'unique', message }],
    })
  }
}
