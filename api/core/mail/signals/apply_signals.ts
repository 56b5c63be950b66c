import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock, wallClock } from '#api/core/clock'
import { forEachKind } from '../mail_kind.js'
import { recordOutcomes } from '../record_outcomes.js'
import type { MailSignal } from './signal.js'
import {
  dueSignals,
  lockMails,
  markApplied,
  moveMails,
  type DueSignal,
} from './signal_repository.js'
import { suppressReported } from './suppress_reported.js'

const AT_ONCE = 200

/** Does what providers have told of mails. Answers whether there may be more. */
export async function applySignals(): Promise<boolean> {
  const applied = await db.transaction(async (trx) => {
    const signals = await dueSignals(trx, AT_ONCE)
    if (signals.length === 0) return 0
    await lockMails(trx, signals)
    await takeAsSent(trx, signals)
    await moveOn(trx, signals)
    await suppressReturned(trx, signals)
    await forEachKind(signals, async (kind, own) => kind.reported?.(trx, own.map(toSignal)))
    await markApplied(trx, signals)
    return signals.length
  })
  return applied === AT_ONCE
}

/** Whoever reports on a mail has it: that answers the question of an unknown outcome. */
async function takeAsSent(trx: TransactionClientContract, signals: DueSignal[]): Promise<void> {
  const unknown = new Map(
    signals.filter(({ state }) => state === 'unknown').map((row) => [row.id, row])
  )
  const settled = [...unknown.values()].map((row) => ({
    row,
    state: 'sent' as const,
    answer: 'reported on by the provider',
  }))
  await recordOutcomes(null, settled, trx)
}

async function moveOn(trx: TransactionClientContract, signals: DueSignal[]): Promise<void> {
  const of = (...types: string[]) => signals.filter(({ type }) => types.includes(type))
  await moveMails(trx, of('deferred'), { to: 'sent', from: ['sent'] })
  const arrived = of('delivered', 'opened', 'complained')
  await moveMails(
    trx,
    arrived.map((row) => ({ ...row, detail: null })),
    { to: 'delivered', from: ['sent'] }
  )
  await moveMails(trx, of('bounced'), { to: 'bounced', from: ['sent', 'delivered'] })
}

async function suppressReturned(trx: TransactionClientContract, signals: DueSignal[]) {
  const to = (type: string) =>
    signals.filter((signal) => signal.type === type).map(({ to_address: address }) => address)
  await suppressReported(trx, to('bounced'), 'bounce', 'Mail came back for good', 'webhook')
  await suppressReported(trx, to('complained'), 'complaint', 'Reported as spam', 'webhook')
}

/** A provider's clock may be off: nothing is told as before its sending or as yet to come. */
function toSignal({ cause_id: causeId, type, at, sent_at: sentAt, detail }: DueSignal): MailSignal {
  const now = wallClock.now().toMillis()
  const wall = Math.max(Math.min(at.getTime(), now), Math.min(sentAt?.getTime() ?? 0, now))
  return { causeId, type, detail, at: new Date(wall + businessClock.offsetMs) }
}
