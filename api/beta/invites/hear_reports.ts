import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock } from '#api/core/clock'
import type { MailSignal, SignalType } from '#api/core/mail/signals/signal'
import { announceBatches } from '../batches/announce_batches.js'
import { announceInvites } from './announce_invites.js'
import { findInvites, lockInvites } from './invite_repository.js'
import { moveReported, type InviteReport } from './report_repository.js'

/** In this order, so that what came together moves an invite as far as it goes. */
const MEANING: [state: 'delivered' | 'opened' | 'bounced', signals: SignalType[]][] = [
  ['delivered', ['delivered', 'complained']],
  ['opened', ['opened']],
  ['bounced', ['bounced']],
]

/** Moves invites on by what providers told of their mails. */
export async function hearSignals(
  trx: TransactionClientContract,
  signals: MailSignal[]
): Promise<void> {
  const moved: string[] = []
  await lockInvites(
    trx,
    signals.map(({ causeId }) => causeId)
  )
  for (const [state, types] of MEANING) {
    const reports = signals
      .filter(({ type }) => types.includes(type))
      .map(({ causeId: id, at, detail }) => ({ id, at, detail }))
    moved.push(...(await moveReported(trx, state, reports)))
  }
  await announce(trx, moved)
}

/** The invite's page was visited, or the picture in its mail was loaded. */
export async function hearOf(id: string, state: 'opened' | 'clicked'): Promise<void> {
  const report: InviteReport = { id, at: businessClock.now().toJSDate() }
  await db.transaction(async (trx) => announce(trx, await moveReported(trx, state, [report])))
}

async function announce(trx: TransactionClientContract, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await announceInvites(trx, ids)
  const invites = await findInvites(ids, trx)
  await announceBatches(
    invites.flatMap(({ batch_id: batchId }) => batchId ?? []),
    trx
  )
}
