import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { businessClock, wallClock } from '#api/core/clock'
import { newId } from '#api/core/ids'
import { notify } from '#api/core/listener/notify'
import { listenersOf } from '#api/core/outbox/event_registry'
import { insertEvent } from '#api/core/outbox/outbox_repository'

export { on, type EventListener, type OutboxEvent } from '#api/core/outbox/event_registry'

/** Wakes the dispatchers. */
export const OUTBOX_CHANNEL = 'outbox'

/**
 * Records that something happened, in the transaction in which it does. Listeners hear of it after
 * COMMIT, usually within a second. What nobody listens to is put aside at once: a worker cannot tell it
 * from what only a newer worker knows.
 *
 * @param payload ids, never personal data
 * @returns the event's id
 */
export async function record(
  trx: TransactionClientContract,
  event: { name: string; payload: Record<string, unknown> }
): Promise<string> {
  const id = newId()
  const now = wallClock.now()
  const unheard = listenersOf(event.name).size === 0
  await insertEvent(trx, {
    id,
    ...event,
    occurredAt: businessClock.now(),
    dueAt: now,
    dispatchedAt: unheard ? now : null,
  })
  if (!unheard) await notify(trx, OUTBOX_CHANNEL)
  return id
}
