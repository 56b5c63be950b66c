import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { Refusal } from '#api/core/errors'
import { decideUnknown, hurryUnknown } from '#api/core/mail/decide_unknown'
import { canLookUp } from '#api/core/mail/mail_gateway'
import { announceBatches } from './announce_batches.js'
import type { BatchRow } from './batch.js'
import { noSuchBatch, wrongState } from './batch_refusals.js'
import { lockBatch, moveBatch } from './batch_repository.js'

export const RESOLUTIONS = ['look_up', 'mark_sent', 'send_again'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

/**
 * Clears up the mails of a batch of which nobody knows whether they left. Where the mail port can be
 * asked it is asked; only where it cannot, staff decide, and say why.
 *
 * @throws Refusal 409 `nothing_unknown`, `look_up_first`, `cannot_look_up` or `batch_state`
 */
export async function resolveBatch(
  actor: Actor,
  id: string,
  decision: Resolution,
  options: { reason?: string; correlationId?: string }
): Promise<void> {
  refuseGuessing(decision)
  await db.transaction(async (trx) => {
    const batch = await lockBatch(trx, id)
    if (!batch) throw noSuchBatch()
    if (batch.state === 'cancelled' && decision === 'send_again')
      throw wrongState(batch.state, decision)
    const mails = await apply(trx, batch, decision)
    if (mails === 0) throw nothingUnknown()
    await audit(trx, {
      actorId: actor.userId,
      action: 'invite_batch.resolve',
      targetType: 'invite_batch',
      targetId: id,
      before: { unknown: mails },
      after: { decision },
      reason: options.reason,
      correlationId: options.correlationId,
      channel: actor.channel,
    })
  })
  await announceBatches([id])
}

async function apply(
  trx: TransactionClientContract,
  { id, state }: BatchRow,
  decision: Resolution
): Promise<number> {
  if (decision === 'look_up') return hurryUnknown(trx, id)
  const mails = await decideUnknown(trx, id, decision)
  // Where nobody can be asked, a batch counts as done although some outcomes are unknown.
  if (decision === 'send_again' && state === 'done' && mails > 0) {
    await moveBatch(trx, id, 'sending', { finished_at: null })
  }
  return mails
}

/** A second try before the port was asked could be a second mail. */
function refuseGuessing(decision: Resolution): void {
  if (decision === 'look_up' && !canLookUp()) {
    throw new Refusal(409, 'cannot_look_up', {
      detail: 'The mail server cannot be asked here. Decide yourself: mark_sent or send_again.',
    })
  }
  if (decision !== 'look_up' && canLookUp()) {
    throw new Refusal(409, 'look_up_first', {
      detail: 'The mail server can be asked what became of these mails: use look_up.',
    })
  }
}

const nothingUnknown = () =>
  new Refusal(409, 'nothing_unknown', { detail: 'No mail of this batch has an unknown outcome.' })
