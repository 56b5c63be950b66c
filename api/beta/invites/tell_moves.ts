import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record } from '#api/core/outbox/outbox'
import type { InviteState } from './invite.js'

/** The history of these invites has grown, for whoever follows it. */
export const INVITES_MOVED = 'invites_moved'

/** Comes and goes with each try of a mail, and says nothing of the person. */
const PASSING: InviteState = 'sending'

export async function tellMoves(
  trx: TransactionClientContract,
  ids: string[],
  state: InviteState
): Promise<void> {
  if (ids.length === 0 || state === PASSING) return
  await record(trx, { name: INVITES_MOVED, payload: { ids, state } })
}
